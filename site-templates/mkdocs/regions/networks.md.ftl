<#include "../parts/network.md.ftl">
<#list detail.networks as network>
**${network.title}**

<@facts network/>
<@members network/>
<#else>
No service is on a network.
</#list>
