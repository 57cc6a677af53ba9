<#assign view = "exposure">
<#include "pictures.md.ftl">
${fragment("exposure")}

<#if details?size gt 1>
${h} Ports

<#if whole.exposureDiffers>
<#include "slashes.md.ftl">
</#if>
</#if>
<#assign detail = whole>
<#include "../regions/exposure.md.ftl">

<#include "see-also.md.ftl">
