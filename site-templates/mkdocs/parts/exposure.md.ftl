${fragment("exposure")}

<#list details as detail>
<#if details?size gt 1>
${h} ${detail.title}

</#if>
${diagram(detail.name, "exposure")}

<#include "../regions/exposure.md.ftl">

</#list>
<#include "see-also.md.ftl">
