<#if findings?has_content>
${fragment("findings")}

<#-- not every place gives names to places on a page -->
<#assign named = anchor("rule")?markup_string?has_content>
<#assign partial = findings?filter(row -> row.modes?has_content)?has_content>
| Severity | Finding | Services | What helps |<#if partial> Only in |</#if> Rule |
|---|---|---|---|<#if partial>---|</#if>---|
<#list findings as row>
| ${row.severity} | ${row.message} | <#list row.services as each>${link(each.title, each.id)}<#sep>, </#list> | ${row.hint} |<#if partial> <#list row.modes as mode>${mode}<#sep>, </#list> |</#if> <#if named>[${row.rule}](#rule-${row.rule})<#else>${code(row.rule)}</#if> |
</#list>

${h} Rules

<#list rules as rule>
- ${anchor("rule-" + rule.name)}**${rule.name}**: ${rule.what} ${rule.why} ${rule.mend}
</#list>
<#else>
Nothing stands out in the network of this stack.
</#if>

<#include "see-also.md.ftl">
