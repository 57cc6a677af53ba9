<#macro fold heading>
<#local text><#nested></#local>
<details>
<summary>${html(heading)}</summary>

${text?markup_string?trim?no_esc}

</details>

</#macro>
