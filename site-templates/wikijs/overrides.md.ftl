<#list derived as mode>
**${mode.mode}** is **${mode.from}** with <#list mode.files as file>${code(file.name)} laid over <#list file.over as each>${code(each)}<#sep>, </#list><#sep>; </#list>.

<#list mode.files as file>
<details>
<summary>${html(file.name)}</summary>

```yaml
<#list file.lines as line>
${line?no_esc}
</#list>
```

</details>

</#list>
</#list>
