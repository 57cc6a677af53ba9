| Service | Image | Network | Way out | Ports on the host | |
|---|---|---|---|---|---|
<#list mode.services as service>
| ${service.title} | ${code(service.image)} | ${service.network} | ${service.wayOut} | <#list service.ports as port>${port}<#sep>, </#list><#if service.publishedBy?has_content> (on ${service.publishedBy})</#if> | ${service.note} |
</#list>
