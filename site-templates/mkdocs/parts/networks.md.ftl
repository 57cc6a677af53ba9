<#include "network.md.ftl">
<#assign view = "networks">
<#include "pictures.md.ftl">
<#-- The first page of the wiki has the tiers too. -->
<#if !modePictures("networks")?has_content>
<#assign view = "tiers">
<#include "pictures.md.ftl">
<#elseif hasLines("tiers") && own != "/wikijs/">
<#list modePictures("tiers") as picture>
${h} Traffic between tiers<#if picture.title?has_content>: ${picture.title}</#if>

${picture.text?no_esc}

</#list>
</#if>
${h} Networks

${fragment("networks-and-tiers")}

<#list networkSections as section>
${h}# ${section.title}

<#if section.alike>
<@facts section.variants?first.network/>
</#if>
<#list section.variants as variant>
<#if variant.modes?has_content>
**${variant.modes?join(", ")}**

</#if>
<#if !section.alike>
<@facts variant.network/>
</#if>
<@members variant.network/>
</#list>
<#else>
No service is on a network.

</#list>
<#include "see-also.md.ftl">
