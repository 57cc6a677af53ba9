<#assign projects = inventory?map(row -> row.project)?filter(name -> name?has_content)>
<#assign many = projects?filter(name -> name != projects[0])?has_content>
<#assign partial = inventory?filter(row -> row.modes?has_content)?has_content>
<#-- What holds in some modes alone is marked in the table, and the modes are named once below it. -->
<#assign marked = []>
<#list inventory as row><#list row.startsAfter?filter(other -> other.modes?has_content) as other><#if !marked?seq_contains(other.modes?join(", "))><#assign marked += [other.modes?join(", ")]></#if></#list></#list>
<#function mark number><#local raised = ""><#list 0..<number?c?length as i><#local raised += "⁰¹²³⁴⁵⁶⁷⁸⁹"[number?c[i]?number]></#list><#return raised></#function>
<#if inventory?has_content>
| Service<#if narrow> and image</#if> | Role |<#if many> Project |</#if><#if !narrow> Image |</#if> Starts after |<#if partial> Only in |</#if>
|---|---|<#if many>---|</#if><#if !narrow>---|</#if>---|<#if partial>---|</#if>
<#list inventory as row>
| ${anchor(row.anchor)}${link(row.service.title, row.service.id)}<#if narrow && row.image?has_content><br>${code(row.image)}</#if> | ${row.role} |<#if many> ${row.project} |</#if><#if !narrow> ${code(row.image)} |</#if> <#list row.startsAfter as other>${other.title}<#if other.modes?has_content>${mark(marked?seq_index_of(other.modes?join(", ")) + 1)}</#if><#sep>, </#list> |<#if partial> <#list row.modes as mode>${mode}<#sep>, </#list> |</#if>
</#list>
<#if marked?has_content>

<#list marked as modes>${mark(modes?counter)} Only in ${modes}.<#sep> </#list>
</#if>
<#else>
There is no service.
</#if>
<#list inventory?filter(row -> row.note?has_content)>

**Notes**

<#items as row>
- **${row.service.title}**: ${row.note}
</#items>
</#list>
<#list inventory?filter(row -> row.deployment?has_content)>

<#items as row>
- **${row.service.title}**: ${row.deployment}
</#items>
</#list>
