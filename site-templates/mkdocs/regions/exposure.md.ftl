<#assign exposure = detail.exposure>
<#if exposure.open?has_content>
**Open to the network**

| Port | Addresses | Service | Port inside | Published by | Reached from |
|---|---|---|---|---|---|
<#list exposure.open as port>
| ${port.number}/${port.protocol} | ${port.addresses} | ${link(port.service.title, port.service.id)} | ${port.target} | ${port.publisher} | ${port.from} |
</#list>
<#else>
No port of the machine is open to the network.
</#if>

<#if exposure.local?has_content>
**For the machine alone**

| Port | Addresses | Service | Port inside | Published by | Reached from |
|---|---|---|---|---|---|
<#list exposure.local as port>
| ${port.number}/${port.protocol} | ${port.addresses} | ${link(port.service.title, port.service.id)} | ${port.target} | ${port.publisher} | ${port.from} |
</#list>

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
