<#assign drawn = modePictures("dependencies")>
<#if drawn?has_content>
<#assign here = inventory?filter(row -> row.project?has_content)?size>
<#assign elsewhere = inventory?size - here>
${here} <#if here == 1>service<#else>services</#if><#if elsewhere gt 0>, and ${elsewhere} not on the host</#if>. An arrow leads from a service to one that it needs.

<#list drawn as picture>
${h} Dependencies<#if picture.title?has_content>: ${picture.title}</#if>

${picture.text?no_esc}

</#list>
<@fold "Reading the diagram">
${fragment("who-needs-whom")}
</@fold>
${h} Inventory

</#if>
<#include "../regions/inventory.md.ftl">

<#include "see-also.md.ftl">
