<#if pages?has_content>
---

See also: <#list pages as page>[${page.title}](${page.href?no_esc})<#sep>, </#list>.
</#if>
