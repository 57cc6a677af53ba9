<#-- A page knows where its pictures lie; a region may stand in a page that is anywhere. -->
<#if diagram??>
${diagram(mode.name, "vpn", "always")}
<#else>
```mermaid
${mode.mermaid?trim?no_esc}
```
</#if>
