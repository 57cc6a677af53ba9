<#if detail.networks?has_content>
| Network | Tier | Services | Outbound | Driver |<#if detail.withSubnets> Subnets |</#if>
|---|---|---|---|---|<#if detail.withSubnets>---|</#if>
<#list detail.networks as network>
| <#if network.driver?has_content>${code(network.name)}<#else>${network.name}</#if> | ${network.tier} | <#list network.services as each>${link(each.service.title, each.service.id)}<#list each.guests> (joined by <#items as guest>${link(guest.title, guest.id)}<#sep>, </#items>)</#list><#sep>, <#else>nobody</#list> | <#if network.internal>none: internal<#elseif !network.leadsOut>none<#elseif network.driver?has_content || network.host>yes</#if> | ${network.driver}<#if network.ipv6>, IPv6</#if> |<#if detail.withSubnets> <#list network.subnets as subnet>${subnet}<#sep>, </#list> |</#if>
</#list>
<#else>
No service is on a network.
</#if>
