# ${stack.title}

<#list stack.modes as mode>
${mode.titel}
</#list>
