<#assign view = "remote-access">
<#include "pictures.md.ftl">
<@fold "How a name leads here">
<#include "way-in.md.ftl">
</@fold>
<#if details?size gt 1>
${h} DNS names

<#if whole.routesDiffer>
<#include "slashes.md.ftl">
</#if>
</#if>
<#assign detail = whole>
<#include "../regions/remote-access.md.ftl">

<#include "see-also.md.ftl">
