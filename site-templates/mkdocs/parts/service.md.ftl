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
<#if service.row.tier?has_content>
- Tier: ${service.row.tier}
</#if>
<#if service.row.startsAfter?has_content>
- Starts after: <#list service.row.startsAfter as other>${other}<#sep>, </#list>
</#if>
<#list service.modes as mode>
<#if mode.ports?has_content>
- Ports on the host<#if service.modes?size gt 1> (${mode.title})</#if>: <#list mode.ports as port>${port}<#sep>, </#list>
</#if>
</#list>

<#list service.modes as mode>
<#if service.modes?size gt 1>
${h} ${mode.title}

</#if>
<#if mode.said?has_content>
${mode.said}

${mode.picture?no_esc}

<#else>
It does not run on the machine.

</#if>
</#list>
<#include "see-also.md.ftl">
