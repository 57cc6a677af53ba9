<#list stack.modes as mode>
<#if stack.modes?size gt 1>- **${mode.title}**: <#else>${stack.title}: </#if>${mode.services?size} ${(mode.services?size == 1)?then("service", "services")}; way out: <#list mode.waysOut as way>${way.name} ${way.services?size}<#sep>, </#list>.
</#list>
