<#-- A page of the site follows its colours; a region may stand where nobody styles it. -->
``` mermaid
${((onSite!false)?then(mode.siteMermaid, mode.mermaid))?trim?no_esc}
```
