<#list derived as mode>
<#include "../mkdocs/parts/override.md.ftl">

<#list mode.files as file>
<#include "../wikijs/parts/override-file.md.ftl">

</#list>
</#list>
