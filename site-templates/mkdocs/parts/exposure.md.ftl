<#list details as detail>
<#if details?size gt 1>
${h} ${detail.title}

</#if>
${diagram(detail.name, "exposure")}

<#if detail?is_first>
<@fold "What an open port means">
${fragment("exposure")}
</@fold>
</#if>
<#include "../regions/exposure.md.ftl">

</#list>
<#include "see-also.md.ftl">
