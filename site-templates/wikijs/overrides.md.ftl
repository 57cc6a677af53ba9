<#list derived as mode>
**${mode.mode}** is **${mode.from}** with <#list mode.files as file>${code(file.name)} laid over <#list file.over as each>${code(each)}<#sep>, </#list><#sep>; </#list>.

<#list mode.files as file>
<#include "parts/override-file.md.ftl">

</#list>
</#list>
