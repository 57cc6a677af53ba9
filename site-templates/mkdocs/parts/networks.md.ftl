<#include "network.md.ftl">
<#list picturedModes as modes>
<#if details?size gt 1>
${h} ${modes.titles?join(", ")}

</#if>
<#assign networks = diagram(modes.name, "networks")>
<#assign tiers = diagram(modes.name, "tiers")>
${networks}

<#-- The first page of the wiki has the tiers too. -->
<#if !networks?has_content || talks(modes.name, "tiers") && own != "/wikijs/">
${tiers}

</#if>
</#list>
<#list networkSections as section>
${h} ${section.title}

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
${h} How networks keep services apart

${fragment("networks-and-tiers")}

<#include "see-also.md.ftl">
