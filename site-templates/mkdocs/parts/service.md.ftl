<#-- not every place gives names to places on a page -->
<#assign named = anchor("rule")?markup_string?has_content>
<#if service.row.role?has_content>${service.row.role?cap_first}<#else>Service</#if><#if service.row.image?has_content>, ${code(service.row.image)}</#if><#if service.row.modes?has_content>, only in <#list service.row.modes as mode>${mode}<#sep>, </#list></#if>.

<#if service.row.note?has_content>
${service.row.note}

</#if>

<#list service.pictures as picture>
<#if picture.title?has_content>
${h} ${picture.title}

</#if>
${picture.text?no_esc}

<#if picture.title?has_content && !picture?has_next>
${h} In detail

</#if>
</#list>
<#if !service.card?has_content>
It does not run on the host.

</#if>
<#if service.card?has_content || service.row.startsAfter?has_content || service.findings?has_content>
| About | ${service.row.service.title} |
|---|---|
<#list service.card as line>
| <#if line.page?has_content && pageOf[line.page]??>[${line.name}](${pageOf[line.page].href?no_esc})<#else>${line.name}</#if> | <#list line.values as value><#if value.modes?has_content>${value.modes}: </#if><#list value.parts as part><#if part.code?has_content>${code(part.code)}<#if part.text?has_content> </#if></#if>${part.text}<#sep>, <#else>none</#list><#sep><br></#list> |
</#list>
<#if service.row.startsAfter?has_content>
| Starts after | <#list service.row.startsAfter as other>${other.title}<#if other.modes?has_content> (${other.modes?join(", ")})</#if><#sep>, </#list> |
</#if>
<#if service.findings?has_content>
| Findings | <#list service.findings as row>${row.severity}: ${row.message} (<#if pageOf.findings??>[${row.rule}](${pageOf.findings.href?no_esc}<#if named>#rule-${row.rule}</#if>)<#else>${code(row.rule)}</#if>)<#if row.modes?has_content>, in <#list row.modes as mode>${mode}<#sep>, </#list></#if><#sep><br></#list> |
</#if>

</#if>
Name: ${code(service.row.name)}<#if service.row.project?has_content>, project ${code(service.row.project)}</#if><#if service.row.tier?has_content>, tier ${service.row.tier}</#if>.
<#if service.row.deployment?has_content>

Containers: ${service.row.deployment}.
</#if>

<#include "see-also.md.ftl">
