<#if mode.waysOut?has_content>
| Way out | Services | How many |
|---|---|--:|
<#list mode.waysOut as way>
| ${way.name} | <#list way.services as service>${service}<#sep>, </#list> | ${way.services?size} |
</#list>
</#if>
