<#include "way-in.md.ftl">

<#list details as detail>
<#if details?size gt 1>
${h} ${detail.title}

</#if>
${diagram(detail.name, "remote-access")}

<#include "../regions/remote-access.md.ftl">

</#list>
<#include "see-also.md.ftl">
