<#if service.row.note?has_content>
${service.row.note}

</#if>
- Name: ${code(service.row.name)}
<#if service.row.project?has_content>
- Project: ${code(service.row.project)}
</#if>
<#if service.row.role?has_content>
- Role: ${service.row.role}
</#if>
<#if service.row.image?has_content>
- Image: ${code(service.row.image)}
</#if>
<#if service.row.deployment?has_content>
- Containers: ${service.row.deployment}
</#if>
<#if service.row.tier?has_content>
- Tier: ${service.row.tier}
</#if>
<#if service.row.startsAfter?has_content>
- Starts after: <#list service.row.startsAfter as other>${other.title}<#if other.modes?has_content> (${other.modes?join(", ")})</#if><#sep>, </#list>
</#if>
<#assign everywhere = !service.modes?filter(mode -> mode.ports?join(" ") != service.modes?first.ports?join(" "))?has_content>
<#list everywhere?then(service.modes[0..*1], service.modes) as mode>
<#if mode.ports?has_content>
- Ports on the host<#if !everywhere> (${mode.title})</#if>: <#list mode.ports as port>${port}<#sep>, </#list>
</#if>
</#list>

<#assign alike = !service.modes?filter(mode -> mode.said != service.modes?first.said || mode.picture != service.modes?first.picture)?has_content>
<#if alike && service.modes?size gt 1>
The same in <#list service.modes as mode>${mode.title}<#sep><#if mode?counter == service.modes?size - 1> and <#else>, </#if></#list>.

</#if>
<#list alike?then(service.modes[0..*1], service.modes) as mode>
<#if !alike>
${h} ${mode.title}

</#if>
<#if mode.said?has_content>
${mode.said}

<#assign before = service.modes[0..<mode?index]?filter(other -> other.picture?has_content && other.picture == mode.picture)>
<#if before?has_content>
The picture is that of ${before?first.title}.

<#elseif mode.picture?has_content>
${mode.picture?no_esc}

</#if>
<#else>
It does not run on the machine.

</#if>
</#list>
<#include "see-also.md.ftl">
