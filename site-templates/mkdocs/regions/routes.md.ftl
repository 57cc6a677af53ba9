<#if stack.forwards?has_content>
The router forwards these ports to the host: <#list stack.forwards as forward>${forward}<#sep>, </#list>.

</#if>
<#if stack.routes?has_content>
<#assign asked = stack.routes?map(route -> route.auth)>
| DNS name | Reverse proxy | Authentication | Service | Port |
|---|---|---|---|---|
<#list stack.routes as route>
| ${code(route.host)} | ${route.proxy} | ${route.auth?has_content?then(route.auth, asked?seq_contains(route.service)?then("is the authentication", "none"))}<#if route.only?has_content>, ${route.only}</#if> | ${route.service} | ${route.port} |
</#list>
<#elseif !stack.elsewhere?has_content>
No DNS name leads to a service.
</#if>
<#list stack.elsewhere>

<#items as each>
The names of ${each}; where they lead is in no file, and not known.
</#items>
</#list>
