<#assign notes = mode.services?filter(service -> service.note?has_content)?has_content>
| Service | Image | Network | Way out | Ports on the host |<#if notes> Note |</#if>
|---|---|---|---|---|<#if notes>---|</#if>
<#list mode.services as service>
| <span id="${service.anchor?no_esc}"></span>${service.title} | ${code(service.image)} | ${service.network} | ${service.wayOut} | <#list service.ports as port>${port}<#sep>, </#list><#if service.publishedBy?has_content> (on ${service.publishedBy})</#if> |<#if notes> ${service.note} |</#if>
</#list>
