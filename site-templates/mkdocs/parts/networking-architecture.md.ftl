<#-- What each place spells in its own way is its own template: `own` is the folder it is in, and `fold` is defined by then. -->
<#include "../regions/summary.md.ftl">
<#if map??>

${anchor("the-map")}[The whole network as a map](${map?no_esc}): every service in one picture, to search, to enlarge and to ask.
</#if>

<#assign several = stack.modes?size gt 1>
<#list stack.modes as mode>
<#if several>
${h} ${mode.title}

</#if>
<#if mode.services?has_content>
<#include own + "regions/diagram.md.ftl">

</#if>
<#if mode.prose?has_content>
<@fold "About this mode">
${mode.prose?no_esc}
</@fold>
</#if>
</#list>
<#if stack.modes?filter(mode -> mode.services?has_content)?has_content>
<@fold "Reading the diagram">
<#if tiersAlone!false>
<#assign boxes = stack.modes?map(mode -> mode.groups)?filter(groups -> groups?has_content)>
Each box is a service<#if boxes?has_content> or several, as listed below</#if>, and each frame a network. A service on several networks stands in one of them only. Lines show the traffic that the stack's files name; where a whole frame has it, the line begins at the frame. What the files of the stack do not say is not drawn.
<#list boxes[0..*1] as groups>

<#list groups?filter(group -> group.services?has_content) as group>
- **${group.title}**: ${group.services?join(", ")}
</#list>
</#list>
<#else>
${fragment("reading-the-diagrams")}

<#if stack.ways.behindVpn>
- ${fragment("lines/behind-the-vpn")}
</#if>
<#if stack.vpn>
- ${fragment("lines/tunnel")}
</#if>
<#if stack.ways.direct>
- ${fragment("lines/direct")}
</#if>
<#if stack.ways.internalOnly>
- ${fragment("lines/internal-only")}
</#if>
<#if stack.unconnected>
- ${fragment("lines/no-network")}
</#if>
</#if>
</@fold>
</#if>
<#if stack.vpn>
<@fold "The VPN connection">
${fragment("secure-vpn-connection")}
</@fold>
</#if>
<#if stack.unconnected>
<@fold "Services without network">
${fragment("services-without-network")}
</@fold>
</#if>
${h} Services

<#include "services-table.md.ftl">

<#if stack.modes?filter(mode -> mode.unknowns?has_content)?has_content>
<#assign listed = []>
<#list stack.modes as mode>
<#list mode.unknowns as unknown>
<#assign words = unknown.what + unknown.line>
<#if !listed?seq_contains(words)>
<#assign listed += [words]>
<#assign within = stack.modes?filter(each -> each.unknowns?map(other -> other.what + other.line)?seq_contains(words))>
- **Not known**: ${unknown.what}<#if within?size lt stack.modes?size> (<#list within as each>${each.title}<#sep>, </#list>)</#if>.<#if unknown.line?has_content> To settle it, write ${code(unknown.line)} in `topology.yaml`.</#if>
</#if>
</#list>
</#list>

</#if>
<#if stack.vpn>
${h} Moving a service between direct and VPN

<@fold "What has to change">
${fragment("switching-between-direct-and-vpn")}
</@fold>
<#include own + "overrides.md.ftl">

<#if moves?has_content>
<@fold "Service by service">
<#include own + "regions/switching.md.ftl">
</@fold>
</#if>
</#if>
<#if pageOf["remote-access"]??>
${h} Remote access

The names that lead here from outside are on the page [${pageOf["remote-access"].title}](${pageOf["remote-access"].href?no_esc}).

<#elseif stack.routes?has_content || stack.elsewhere?has_content>
${h} Remote access

<#include "../regions/routes.md.ftl">

</#if>
<#include "see-also.md.ftl">
