<#assign projects = inventory?map(row -> row.project)?filter(name -> name?has_content)>
<#assign many = projects?filter(name -> name != projects[0])?has_content>
<#assign partial = inventory?filter(row -> row.modes?has_content)?has_content>
<#if inventory?has_content>
| Service | Role |<#if many> Project |</#if> Tier | Image | Starts after |<#if partial> Only in |</#if>
|---|---|<#if many>---|</#if>---|---|---|<#if partial>---|</#if>
<#list inventory as row>
| <span id="${row.anchor?no_esc}"></span>${link(row.service.title, row.service.id)} | ${row.role} |<#if many> ${row.project} |</#if> ${row.tier} | ${code(row.image)} | <#list row.startsAfter as other>${other}<#sep>, </#list> |<#if partial> <#list row.modes as mode>${mode}<#sep>, </#list> |</#if>
</#list>
<#else>
There is no service.
</#if>
<#list inventory?filter(row -> row.note?has_content)>

<#items as row>
- **${row.service.title}**: ${row.note}
</#items>
</#list>
