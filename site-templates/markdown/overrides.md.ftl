<#list derived as mode>
<#include "../mkdocs/parts/override.md.ftl">

</#list>
