<#-- Rules name keys and words of files between backticks. -->
<#macro prose text><#local parts = text?split("`")><#if parts?size % 2 == 1><#list parts as part><#if part?is_odd_item><#if part?starts_with(" ")> </#if>${part?trim}<#if part?ends_with(" ")> </#if><#else>${code(part)}</#if></#list><#else>${text}</#if></#macro>
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
- ${anchor("rule-" + rule.name)}**${rule.name}**: <@prose rule.what/> <@prose rule.why/> <@prose rule.mend/>
</#list>
<#else>
Nothing stands out in the network of this stack.
</#if>

<#include "see-also.md.ftl">
