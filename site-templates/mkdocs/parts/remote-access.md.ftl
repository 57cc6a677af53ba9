<#list details as detail>
<#if details?size gt 1>
${h} ${detail.title}

</#if>
${diagram(detail.name, "remote-access")}

<#if detail?is_first>
<@fold "How a name leads here">
<#include "way-in.md.ftl">
</@fold>
</#if>
<#include "../regions/remote-access.md.ftl">

</#list>
<#include "see-also.md.ftl">
