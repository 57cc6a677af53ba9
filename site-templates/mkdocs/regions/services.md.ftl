<#if mode.services?has_content>
| Service | Network | Outbound | Ports on the host | Image |
|---|---|---|---|---|
<#list mode.services as service>
| ${anchor(service.anchor)}${service.title} | ${service.network} | ${service.wayOut} | <#list service.ports as port>${port}<#sep>, </#list> | ${code(service.image)} |
</#list>
<#else>
There is no service.
</#if>
<#list mode.services?filter(service -> service.note?has_content)>

<#items as service>
- **${service.title}**: ${service.note}
</#items>
</#list>
<#if mode.unknowns?has_content>

**Not known**

<#list mode.unknowns as unknown>
- ${unknown.what}.<#if unknown.line?has_content> To settle it, write ${code(unknown.line)} in `topology.yaml`.</#if>
</#list>
</#if>
