<#assign ofNetworks = pages?filter(page -> page.title == "Networks and tiers")>
<#assign ofFindings = pages?filter(page -> page.title == "Findings")>
<#-- not every place gives names to places on a page -->
<#assign named = anchor("rule")?markup_string?has_content>
<#assign several = service.modes?size gt 1>
<#assign alike = service.alike>
<#assign pictures = service.modes?filter(mode -> mode.picture?has_content)>
<#assign onePicture = !pictures?filter(mode -> mode.picture != pictures?first.picture)?has_content>
<#if service.row.role?has_content>${service.row.role?cap_first}<#else>Service</#if><#if service.row.image?has_content>, ${code(service.row.image)}</#if>.

<#if service.row.note?has_content>
${service.row.note}

</#if>

<#list onePicture?then(pictures[0..*1], pictures) as mode>
<#if !onePicture>
${h} ${mode.title}

</#if>
${mode.picture?no_esc}

</#list>
<#if !onePicture>
${h} In detail

</#if>
<#if service.card?has_content>
| About |<#if alike || !several> ${service.row.service.title} |<#else><#list service.modes as mode> ${mode.title} |</#list></#if>
|---|<#if alike || !several>---|<#else><#list service.modes as mode>---|</#list></#if>
<#list service.card as line>
<#if line.values?filter(value -> value?has_content)?has_content>
| <#if line.name == "Network" && ofNetworks?has_content>[${line.name}](${ofNetworks?first.href?no_esc})<#else>${line.name}</#if> |<#list (alike || !several)?then(line.values[0..*1], line.values) as value> <#list value as part><#if part.code?has_content>${code(part.code)}<#if part.text?has_content> </#if></#if>${part.text}<#sep>, </#list> |</#list>
</#if>
</#list>
<#else>
It does not run on the host.
</#if>

Name: ${code(service.row.name)}<#if service.row.project?has_content>, project ${code(service.row.project)}</#if><#if service.row.tier?has_content>, tier ${service.row.tier}</#if>.
<#if service.row.deployment?has_content>

Containers: ${service.row.deployment}.
</#if>
<#if service.row.startsAfter?has_content>

Starts after: <#list service.row.startsAfter as other>${other.title}<#if other.modes?has_content> (${other.modes?join(", ")})</#if><#sep>, </#list>.
</#if>
<#list service.findings>

**Findings**

<#items as row>
- ${row.severity}: ${row.message} (<#if ofFindings?has_content>[${row.rule}](${ofFindings?first.href?no_esc}<#if named>#rule-${row.rule}</#if>)<#else>${code(row.rule)}</#if>)<#if row.modes?has_content>, in <#list row.modes as mode>${mode}<#sep>, </#list></#if>
</#items>
</#list>

<#include "see-also.md.ftl">
