<#list derived as mode>
**${mode.mode}** is **${mode.from}** with <#list mode.files as file>[${file.name}](overrides/${file.name?no_esc}) laid over <#list file.over as each>${code(each)}<#sep>, </#list><#sep>; </#list>. The command for it stands at the top of <#if mode.files?size gt 1>each<#else>the</#if> file, and is left out below.

<#list mode.files as file>
??? example "${file.name}"

    ``` yaml
<#list file.lines as line>
    ${line?no_esc}
</#list>
    ```

</#list>
</#list>
