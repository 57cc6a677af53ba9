<#if stack.forwards?has_content>
The router forwards these ports to the machine: <#list stack.forwards as forward>${forward}<#sep>, </#list>.

</#if>
<#if stack.routes?has_content>
| DNS name | Reverse proxy | Signs in at | Service | Port |
|---|---|---|---|---|
<#list stack.routes as route>
| ${code(route.host)} | ${route.proxy} | ${route.auth?has_content?then(route.auth, "nowhere")} | ${route.service} | ${route.port} |
</#list>
<#else>
No DNS name leads to a service.
</#if>
