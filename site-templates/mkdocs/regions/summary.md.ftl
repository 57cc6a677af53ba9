<#list stack.modes as mode>
<#if stack.modes?size gt 1>- **${mode.title}**: <#else>**${stack.title}**: </#if>${mode.summary}
</#list>
