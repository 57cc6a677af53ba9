<#-- What is said of one network: `facts` of itself, `members` of who is on it. -->
<#macro facts network>
<#if network.driver?has_content>
${code(network.name)}, ${network.driver}<#if network.driver != "kind not known"> network</#if><#if network.ipv6>, IPv6</#if><#list network.subnets as subnet>, ${subnet}</#list><#if network.external>, external (created outside this stack)</#if>, <#if network.internal>internal (no outbound access)<#elseif network.leadsOut>outbound access<#else>no outbound access</#if>

<#elseif network.host>
The interfaces of the host itself, outbound access

</#if>
</#macro>
<#macro members network>
<#assign special = network.services?filter(each -> each.special)>
<#assign plain = network.services?filter(each -> !each.special)>
<#if !network.services?has_content>
Nobody is on it.

<#elseif plain?has_content>
Members: <#list plain as each>${link(each.service.title, each.service.id)}<#sep>, </#list><#if special?has_content>, and those in the table</#if>.

</#if>
<#if special?has_content>
| Member | Also on | Fixed address, aliases |
|---|---|---|
<#list special as each>
| ${link(each.service.title, each.service.id)}<#if !each.home && each.guests?has_content> and those that share its network</#if> | <#list each.others as other>${other}<#sep>, </#list> | <#list each.addresses as address>${address}<#sep>, </#list><#if each.addresses?has_content && each.aliases?has_content>, </#if><#list each.aliases as alias>${code(alias)}<#sep>, </#list> |
</#list>

</#if>
<#list network.services?filter(each -> each.home && each.guests?has_content) as each>
Sharing ${each.service.title}'s network: <#list each.guests as guest>${link(guest.title, guest.id)}<#sep>, </#list>.

</#list>
</#macro>
