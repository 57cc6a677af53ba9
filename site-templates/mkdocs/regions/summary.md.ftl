<#list stack.modes as mode>
<#if stack.modes?size gt 1>- **${mode.title}**: <#else>**${stack.title}**: </#if>${mode.services?size} ${(mode.services?size == 1)?then("service", "services")}<#list mode.waysOut>: <#items as way>${way.services?size} ${way.name?uncap_first?replace("vPN", "VPN")}<#sep>, </#items></#list>.
</#list>
