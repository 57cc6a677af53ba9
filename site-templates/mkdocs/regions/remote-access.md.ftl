<#if !detail.routes?has_content>
No DNS name leads to a service.
<#else>
<#assign first = detail.routes?first>
<#assign asked = detail.routes?map(route -> route.auth)>
<#assign sameWay = !detail.routes?filter(route -> route.entry != first.entry || route.proxy != first.proxy)?has_content>
<#if sameWay>
<#if first.entry?has_content>
Inbound: ${first.entry}<#if first.proxy?has_content>, then ${first.proxy}</#if>.
<#elseif first.proxy?has_content>
${first.proxy} takes the requests. How they get to it from the Internet is not said.
<#else>
How requests get here from the Internet is not said.
</#if>

</#if>
| DNS name |<#if !sameWay> Inbound | Reverse proxy |</#if> Authentication | Passed on to |
|---|<#if !sameWay>---|---|</#if>---|---|
<#list detail.routes as route>
| ${anchor(route.anchor)}${code(route.host)} |<#if !sameWay> ${route.entry} | ${route.proxy} |</#if> ${route.auth?has_content?then(route.auth, asked?seq_contains(route.service.title)?then("is the authentication", "none"))}<#if route.only?has_content>, ${route.only}</#if> | ${link(route.service.title, route.service.id)}<#if route.passedOn?has_content || !route.reached><br></#if><#if route.passedOn?has_content><#list route.passedOn?split(" / ") as each>${code(each)}<#sep> / </#list></#if><#if !route.reached><#if route.passedOn?has_content>, </#if>**${route.over}**: ${route.why}<#elseif route.over == "the host"> of the host<#elseif route.over?has_content && route.over != "localhost"> over ${route.over}</#if> |
</#list>
</#if>
