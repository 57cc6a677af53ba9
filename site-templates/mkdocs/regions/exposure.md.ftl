<#assign exposure = detail.exposure>
<#-- A port of the host that leads to one of another number says both. -->
<#macro ends port><#local inside = port.target?split(" / ")?filter(each -> each != "–")>${port.number}<#if inside?filter(each -> each != port.number)?has_content> → ${inside?join(" / ")}</#if>/${port.protocol}<#if port.addresses != "all"> (${port.addresses})</#if></#macro>
<#macro ports rows>
| Host port → container port | Service | Reached from | By proxy | Published by |
|---|---|---|---|---|
<#list rows as port>
| <@ends port/> | ${link(port.service.title, port.service.id)} | ${port.from} | ${port.byProxy} | ${port.publisher} |
</#list>
</#macro>
<#if exposure.open?has_content>
**Reachable from outside the host**

<@ports exposure.open/>
<#elseif exposure.host?has_content || exposure.stations?has_content>
No port is published outside the host.
<#elseif exposure.undecided?has_content>
Nothing is known to be reachable from outside the host.
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
<#if exposure.undecided?has_content>
**Not known whether reachable from outside the host**

| Service | Why |
|---|---|
<#list exposure.undecided as each>
| ${link(each.service.title, each.service.id)} | ${each.why} |
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
