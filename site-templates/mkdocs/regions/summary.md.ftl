<#list stack.modes as mode>
<#if stack.modes?size gt 1>- **${mode.title}**: <#else>**${stack.title}**: </#if>${mode.services?size} ${(mode.services?size == 1)?then("service", "services")}<#list mode.waysOut>. Way out: <#items as way>${way.name} (${way.services?size})<#sep>, </#items></#list>.
</#list>
