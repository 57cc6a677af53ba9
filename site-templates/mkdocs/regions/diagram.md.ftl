<#-- A page of the site has the site's colours; a region may stand where nobody knows of them. -->
<#if onSite!false>
${diagram(mode.name, "vpn", "always")}
<#else>
``` mermaid
${mode.mermaid?trim?no_esc}
```
</#if>
