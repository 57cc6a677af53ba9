<#list pictures as picture>
```diagram
${picture.svg?no_esc}
```
<#sep>

</#list>
