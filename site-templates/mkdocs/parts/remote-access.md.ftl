<#if stack.forwards?has_content>
${fragment("remote-access")}

</#if>
<#list details as detail>
<#if details?size gt 1>
${h} ${detail.title}

</#if>
${diagram(detail.name, "remote-access")}

<#include "../regions/remote-access.md.ftl">

</#list>
<#include "see-also.md.ftl">
