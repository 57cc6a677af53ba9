<#if stack.access.forwarded>
${fragment("way-in/forwarded")}

</#if>
<#if stack.access.tunnel>
${fragment("way-in/tunnel")}

</#if>
<#if stack.access.dialled>
${fragment("way-in/dialled")}

</#if>
<#if stack.access.proxy>
${fragment("way-in/proxy")}<#if stack.access.signIn> ${fragment("way-in/sign-in")}</#if>

</#if>
<#if stack.access.behindVpn>
${fragment("way-in/beside-the-vpn")}

</#if>
${fragment("way-in/caution")}
