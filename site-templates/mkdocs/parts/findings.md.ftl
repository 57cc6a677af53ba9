<#if findings?has_content>
<#assign partial = findings?filter(row -> row.modes?has_content)?has_content>
| Severity | Finding | Services | What helps |<#if partial> Only in |</#if>
|---|---|---|---|<#if partial>---|</#if>
<#list findings as row>
| ${row.severity} | ${row.message} (${code(row.rule)}) | <#list row.services as each>${link(each.title, each.id)}<#sep>, </#list> | ${row.hint} |<#if partial> <#list row.modes as mode>${mode}<#sep>, </#list> |</#if>
</#list>
<#else>
Lint finds nothing.
</#if>

<#include "see-also.md.ftl">
