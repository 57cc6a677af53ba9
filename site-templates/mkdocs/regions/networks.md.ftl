<#if detail.networks?has_content>
| Network | Tier | Driver | Way out |<#if detail.withSubnets> Subnets |</#if> Services |
|---|---|---|---|<#if detail.withSubnets>---|</#if>---|
<#list detail.networks as network>
| <#if network.driver?has_content>${code(network.name)}<#else>${network.name}</#if> | ${network.tier} | ${network.driver}<#if network.ipv6>, IPv6</#if> | <#if network.internal>none: internal<#elseif !network.leadsOut>none<#elseif network.driver?has_content>yes</#if> |<#if detail.withSubnets> <#list network.subnets as subnet>${subnet}<#sep>, </#list> |</#if> <#list network.services as each>${link(each.title, each.id)}<#sep>, <#else>nobody</#list> |
</#list>
<#else>
No service is on a network.
</#if>
