<#assign drawn = details?filter(detail -> diagram(detail.name, "dependencies")?has_content)>
<#if drawn?has_content>
${inventory?size} <#if inventory?size == 1>service<#else>services</#if>. An arrow leads from a service to one that it needs.

<#list drawn as detail>
${h} Dependencies<#if details?size gt 1>: ${detail.title}</#if>

${diagram(detail.name, "dependencies")}

<#if detail?is_first>
<@fold "Reading the diagram">
${fragment("who-needs-whom")}
</@fold>
</#if>
</#list>
${h} Inventory

</#if>
<#include "../regions/inventory.md.ftl">

<#include "see-also.md.ftl">
