<details>
<summary>${html(file.name)}</summary>

```yaml
<#list file.lines as line>
${line?no_esc}
</#list>
```

</details>
