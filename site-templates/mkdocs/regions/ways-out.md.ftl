<#if mode.waysOut?has_content>
| Outbound | Services | Count |
|---|---|--:|
<#list mode.waysOut as way>
| ${way.name} | <#list way.services as service>${service}<#sep>, </#list> | ${way.services?size} |
</#list>
</#if>
