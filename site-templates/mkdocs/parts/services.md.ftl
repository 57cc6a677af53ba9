<#include "../regions/inventory.md.ftl">

<#list details as detail>
<#assign picture = diagram(detail.name, "dependencies")>
<#if picture?has_content>
${h} Dependencies<#if details?size gt 1>: ${detail.title}</#if>

<#if !told??>
<#assign told = true>
${fragment("who-needs-whom")}

</#if>

${picture}

</#if>
</#list>
<#include "see-also.md.ftl">
