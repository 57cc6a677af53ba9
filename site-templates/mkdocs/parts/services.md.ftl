<#include "../regions/inventory.md.ftl">

<#list details as detail>
<#assign picture = diagram(detail.name, "dependencies")>
<#if picture?has_content>
${h} Who talks to whom<#if details?size gt 1>: ${detail.title}</#if>

${picture}

</#if>
</#list>
<#include "see-also.md.ftl">
