<#if stack.comparison?has_content>
| Service |<#list stack.modes as mode> ${mode.title} |</#list>
|---|<#list stack.modes as mode>---|</#list>
<#list stack.comparison as row>
| ${row.title} |<#list row.waysOut as way> ${way} |</#list>
</#list>
</#if>
