<#assign differing = stack.comparison?filter(row -> row.waysOut?filter(way -> way != row.waysOut?first)?has_content)>
<#assign alike = stack.comparison?filter(row -> !row.waysOut?filter(way -> way != row.waysOut?first)?has_content)>
<#if differing?has_content>
| Service |<#list stack.modes as mode> ${mode.title} |</#list>
|---|<#list stack.modes as mode>---|</#list>
<#list differing as row>
| ${row.title} |<#list row.waysOut as way> ${way} |</#list>
</#list>
</#if>
<#if alike?has_content>

<#if differing?has_content>
Nothing changes for the others: <#list alike as row>${row.title}<#sep>, </#list>.
<#else>
Every service has the same outbound path in all modes.
</#if>
</#if>
