Take out the lines with a minus, and add those with a plus. To move a service back, do it the other way round.<#if moves?filter(move -> move.alike?has_content)?has_content> Words in capitals stand for what the table below says of each service.</#if>

<#list moves as move>
<#if move.file?has_content>
<@direction move/>, in ${code(move.file)}:

</#if>
<#list move.alike as alike>
<#assign moved = alike.services?first.lines?has_content>
``` diff
<#list alike.lines as line>
${line?no_esc}
</#list>
```

| Service | `SERVICE` |<#if moved> `LINES` |</#if>
|---|---|<#if moved>---|</#if>
<#list alike.services as row>
| ${row.title} | ${code(row.key)} |<#if moved> <#list row.lines as line>${code(line)}<#sep><br></#list> |</#if>
</#list>

</#list>
<#list move.services as service>
??? info "${quoted(service.title)}<#if service.ports?has_content> (<#list service.ports as port>${quoted(port)}<#sep>, </#list>)</#if>"

<#list service.steps as step>
<#if !move.file?has_content>
<#assign head><@direction step/></#assign>
    ${head}

</#if>
<#list step.files as file>
<#if !move.file?has_content>
    ${code(file.file)}

</#if>
    ``` diff
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
</#list>
</#list>
<#macro direction step>**<#if step.toVpn>From direct to VPN<#else>From VPN to direct</#if>**<#if step.mode?has_content>, from the files of ${step.mode}</#if></#macro>
