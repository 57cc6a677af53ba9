<#if stack.services?has_content>
<#if several && stack.services?filter(service -> service.ports?contains(" / "))?has_content>
Where the modes differ, a cell of ports holds the values of <#list stack.modes as mode>${mode.title}<#sep> / </#list>, in that order.

</#if>
| Service |<#list stack.modes as mode> Outbound<#if several>: ${mode.title}</#if> |</#list> Ports on the host |
|---|<#list stack.modes as mode>---|</#list>---|
<#list stack.services as service>
| <#list service.anchors as name>${anchor(name)}</#list>${link(service.title, service.id)} |<#list service.waysOut as way> ${way} |</#list> ${service.ports} |
</#list>
<#else>
There is no service.
</#if>
<#list stack.services?filter(service -> service.note?has_content)>

**Notes**

<#items as service>
- **${service.title}**: ${service.note}
</#items>
</#list>
