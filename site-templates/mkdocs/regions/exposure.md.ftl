<#assign exposure = detail.exposure>
<#-- Who publishes a port is told where it is another than the service itself. -->
<#macro ports rows>
<#local byOthers = rows?filter(port -> port.publisher?has_content)?has_content>
| Port | Service | Reached from | Port inside |<#if byOthers> Published by |</#if> Addresses |
|---|---|---|---|<#if byOthers>---|</#if>---|
<#list rows as port>
| ${port.number}/${port.protocol} | ${link(port.service.title, port.service.id)} | ${port.from} | ${port.target} |<#if byOthers> ${port.publisher} |</#if> ${port.addresses} |
</#list>
</#macro>
<#if exposure.open?has_content>
**Open beyond the machine**

<@ports exposure.open/>
<#else>
No port is open beyond the machine.
</#if>

<#if exposure.local?has_content>
**For the machine alone**

<@ports exposure.local/>

</#if>
<#if exposure.host?has_content>
**On the machine's own network**: whatever these listen on is open, published or not.

| Service | Ports its image is known to listen on |
|---|---|
<#list exposure.host as listener>
| ${link(listener.service.title, listener.service.id)} | <#list listener.known as port>${port}<#sep>, <#else>not known</#list> |
</#list>

</#if>
<#if exposure.stations?has_content>
**With an address of their own on the LAN**: whatever these listen on is open there.

| Service | Network | Address |
|---|---|---|
<#list exposure.stations as station>
| ${link(station.service.title, station.service.id)} | ${code(station.network)} | <#list station.addresses as address>${address}<#sep>, </#list> |
</#list>

</#if>
<#if exposure.shut?has_content>
**Asked for, and not opened**

| Service | Port | Why |
|---|---|---|
<#list exposure.shut as port>
| ${link(port.service.title, port.service.id)} | ${port.port} | ${port.why} |
</#list>
</#if>
