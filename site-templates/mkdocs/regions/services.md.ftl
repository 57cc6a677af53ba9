<#if mode.services?has_content>
| Service<#if narrow> and image</#if> | Network | Outbound | Ports on the host |<#if !narrow> Image |</#if>
|---|---|---|---|<#if !narrow>---|</#if>
<#list mode.services as service>
| ${anchor(service.anchor)}${service.title}<#if narrow && service.image?has_content><br>${code(service.image)}</#if> | ${service.network} | ${service.wayOut} | <#list service.ports as port>${port}<#sep>, </#list> |<#if !narrow> ${code(service.image)} |</#if>
</#list>
<#else>
There is no service.
</#if>
<#list mode.services?filter(service -> service.note?has_content)>

**Notes**

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
