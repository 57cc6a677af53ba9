<#list overrides as file>
Laid over <#list file.files as each>${code(each)}<#sep>, </#list>, the file [${file.name}](overrides/${file.name?no_esc}) makes **${file.mode}** of **${file.from}**. Its first lines hold the command.

??? example "${file.name}"

    ``` yaml
<#list file.lines as line>
    ${line?no_esc}
</#list>
    ```

</#list>
