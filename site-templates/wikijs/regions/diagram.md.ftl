<#-- On a page of its own the pictures of all modes are at hand, in a region those of its mode. -->
<#list pictures?is_sequence?then(pictures, pictures[mode.name]) as picture>
<!-- picture ${picture.source} -->

```diagram
${picture.svg?no_esc}
```
<#sep>

</#list>
