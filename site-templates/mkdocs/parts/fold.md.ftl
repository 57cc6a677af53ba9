<#-- Prose that folds: a place without folds of its own shows it as it is. -->
<#macro fold heading>
<#local text><#nested></#local>
??? note "${quoted(heading)}"

    ${text?markup_string?trim?replace("\n", "\n    ")?replace("\n    \n", "\n\n")?no_esc}

</#macro>
