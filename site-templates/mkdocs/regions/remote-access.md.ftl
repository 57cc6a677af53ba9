<#assign ways = detail.routes?filter(route -> route.entry?has_content)?has_content>
<#if !detail.routes?has_content>
No DNS name leads to a service.
<#else>
| DNS name |<#if ways> Way in |</#if> Reverse proxy | Asked by | Service | Port | Over | Reached |
|---|<#if ways>---|</#if>---|---|---|---|---|---|
<#list detail.routes as route>
| <span id="${route.anchor?no_esc}"></span>${code(route.host)} |<#if ways> ${route.entry} |</#if> ${route.proxy} | ${route.auth?has_content?then(route.auth, "nobody")} | ${link(route.service.title, route.service.id)} | ${route.port} | ${route.over} | ${route.reached?then("yes", "**no**")} |
</#list>
<#list detail.routes?filter(route -> !route.reached)>

<#items as route>
- ${code(route.host)} is not reached: ${route.why}.
</#items>
</#list>
</#if>
