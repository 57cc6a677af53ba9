<#assign explained = false>
<#list details as detail>
<#assign picture = diagram(detail.name, "dependencies")>
<#if picture?has_content>
${h} Dependencies<#if details?size gt 1>: ${detail.title}</#if>

${picture}

<#if !explained>
<#assign explained = true>
<@fold "Reading the diagram">
${fragment("who-needs-whom")}
</@fold>
</#if>
</#if>
</#list>
<#if explained>
${h} Inventory

</#if>
<#include "../regions/inventory.md.ftl">

<#include "see-also.md.ftl">
