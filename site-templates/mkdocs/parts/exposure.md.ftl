<#assign view = "exposure">
<#include "pictures.md.ftl">
<@fold "What an open port means">
${fragment("exposure")}
</@fold>
<#if details?size gt 1>
${h} Ports

<#if whole.exposureDiffers>
<#include "slashes.md.ftl">
</#if>
</#if>
<#assign detail = whole>
<#include "../regions/exposure.md.ftl">

<#include "see-also.md.ftl">
