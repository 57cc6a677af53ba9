Take out the lines with a minus, and add those with a plus. To move a service back, do it the other way round.

<#list switches as service>
<details>
<summary>${html(service.title)}<#if service.ports?has_content> (<#list service.ports as port>${html(port)}<#sep>, </#list>)</#if></summary>

<#list service.steps as step>
**<#if step.toVpn>From direct to VPN<#else>From VPN to direct</#if>**<#if step.mode?has_content>, from the files of ${step.mode}</#if>

<#list step.files as file>
${code(file.file)}

```diff
<#list file.lines as line>
${line?no_esc}
</#list>
```

</#list>
<#list step.local as local>
- ${code(local.variable)} of ${local.service} points to ${code("localhost")}: after the move that is another place.
</#list>

</#list>
</details>

</#list>
