<#assign exposure = detail.exposure>
<#macro ports rows>
| Port | Service | Reached from | By proxy | Container port | Published by | Addresses |
|---|---|---|---|---|---|---|
<#list rows as port>
| ${port.number}/${port.protocol} | ${link(port.service.title, port.service.id)} | ${port.from} | ${port.byProxy} | ${port.target} | ${port.publisher} | ${port.addresses} |
</#list>
</#macro>
<#if exposure.open?has_content>
**Reachable from outside the host**

<@ports exposure.open/>
<#else>
No port is reachable from outside the host.
</#if>

<#if exposure.local?has_content>
**Localhost only**

<@ports exposure.local/>

</#if>
<#if exposure.host?has_content>
**On the host network**: whatever these listen on is open, published or not.

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
**Declared but not opened**

| Service | Port | Why |
|---|---|---|
<#list exposure.shut as port>
| ${link(port.service.title, port.service.id)} | ${port.port} | ${port.why} |
</#list>
</#if>
