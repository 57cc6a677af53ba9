<#list derived as mode>
<#include "parts/override.md.ftl">

</#list>
