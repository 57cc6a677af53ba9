<#-- Every service once; what differs between the modes stands in columns of their own. -->
<#assign titles = []>
<#list stack.modes as mode><#list mode.services as service><#if !titles?seq_contains(service.title)><#assign titles += [service.title]></#if></#list></#list>
<#function rows title><#local found = []><#list stack.modes as mode><#local found += [mode.services?filter(service -> service.title == title)]></#list><#return found></#function>
<#function alike found name><#local values = []><#list found as each><#if each?has_content><#local values += [value(each?first, name)]></#if></#list><#return !values?filter(each -> each != values?first)?has_content></#function>
<#function value service name><#if name == "network"><#return service.network></#if><#return service.ports?join(", ")></#function>
<#macro cell found name><#if alike(found, name)><#list found as each><#if each?has_content>${value(each?first, name)}<#break></#if></#list><#else><#list found as each><#list each as service>${value(service, name)?has_content?then(value(service, name), "none")}<#else>not there</#list><#sep> / </#list></#if></#macro>
<#if titles?has_content>
<#if several>
Where two values stand with a slash between them, they are those of <#list stack.modes as mode>${mode.title}<#sep> / </#list>.

</#if>
| Service | Network |<#list stack.modes as mode> Outbound<#if several>: ${mode.title}</#if> |</#list> Ports on the host |
|---|---|<#list stack.modes as mode>---|</#list>---|
<#list titles as title>
<#assign found = rows(title)>
| <#list found as each><#list each as service>${anchor(service.anchor)}</#list></#list>${title} | <@cell found "network"/> |<#list found as each> <#list each as service>${service.wayOut}<#else>not there</#list> |</#list> <@cell found "ports"/> |
</#list>
<#else>
There is no service.
</#if>
<#assign noted = []>
<#list stack.modes as mode>
<#list mode.services?filter(service -> service.note?has_content) as service>
<#if !noted?seq_contains(service.title)>
<#assign noted += [service.title]>

- **${service.title}**: ${service.note}
</#if>
</#list>
</#list>
