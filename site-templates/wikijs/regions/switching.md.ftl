Take out the lines with a minus, and add those with a plus. To move a service back, do it the other way round.

<#-- what several services in a row have in common is said once, above the first -->
<#assign said = "">
<#list switches as service>
<#assign common = service.steps?size == 1 && service.steps?first.files?size == 1>
<#if common>
<#assign now><@direction service.steps?first/>, in ${code(service.steps?first.files?first.file)}:</#assign>
<#if now?markup_string != said>
${now}

<#assign said = now?markup_string>
</#if>
<#else>
<#assign said = "">
</#if>
<details>
<summary>${html(service.title)}<#if service.ports?has_content> (<#list service.ports as port>${html(port)}<#sep>, </#list>)</#if></summary>

<#list service.steps as step>
<#if !common>
<#assign head><@direction step/></#assign>
${head}

</#if>
<#list step.files as file>
<#if !common>
${code(file.file)}

</#if>
```diff
<#list file.lines as line>
${line?no_esc}
</#list>
```

</#list>
<#list step.local as local>
- ${code(local.variable)} of ${local.service} points to ${code("localhost")}: after the move that is another place.
<#if local?is_last>

</#if>
</#list>
</#list>
</details>

</#list>
<#macro direction step>**<#if step.toVpn>From direct to VPN<#else>From VPN to direct</#if>**<#if step.mode?has_content>, from the files of ${step.mode}</#if></#macro>
