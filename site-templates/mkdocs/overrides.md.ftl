<#list derived as mode>
<#include "parts/override.md.ftl">

<#list mode.files as file>
??? example "${file.name}"

    ``` yaml
<#list file.lines as line>
    ${line?no_esc}
</#list>
    ```

</#list>
</#list>
