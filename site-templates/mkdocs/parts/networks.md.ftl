${fragment("networks-and-tiers")}

<#list details as detail>
<#if details?size gt 1>
${h} ${detail.title}

</#if>
${diagram(detail.name, "tiers")}

<#include "../regions/networks.md.ftl">

</#list>
<#include "see-also.md.ftl">
