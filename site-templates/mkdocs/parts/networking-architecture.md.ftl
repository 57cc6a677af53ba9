<#-- What each place spells in its own way is its own template: `own` is the folder it is in. -->
<#include "../regions/summary.md.ftl">

<#if stack.modes?filter(mode -> mode.services?has_content)?has_content>
${fragment("reading-the-diagrams")}

</#if>
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

<#if stack.vpn>
## The secure VPN connection

${fragment("secure-vpn-connection")}

</#if>
<#list stack.modes as mode>
<#if stack.modes?size gt 1>
## ${mode.title}

<#else>
## Network

</#if>
<#if mode.prose?has_content>
${mode.prose?no_esc}

</#if>
<#if mode.services?has_content>
<#include own + "regions/diagram.md.ftl">
</#if>

<#include "../regions/ways-out.md.ftl">

### Services<#if stack.modes?size gt 1> of ${mode.title}</#if>

<#include "../regions/services.md.ftl">

</#list>
<#if stack.unconnected>
## Services without network

${fragment("services-without-network")}

</#if>
<#if stack.comparison?has_content>
## What differs between the modes

<#include "../regions/comparison.md.ftl">

</#if>
<#if stack.vpn>
## Moving a service between direct and VPN

${fragment("switching-between-direct-and-vpn")}

<#include own + "overrides.md.ftl">

<#if switches?has_content>
### Service by service

<#include own + "regions/switching.md.ftl">

</#if>
</#if>
<#if stack.routes?has_content || stack.elsewhere?has_content>
## Remote access

<#include "way-in.md.ftl">

<#include "../regions/routes.md.ftl">

</#if>
<#include "see-also.md.ftl">
