<#-- The pictures of the view called `view`: one where the modes agree. -->
<#list modePictures(view) as picture>
<#if picture.title?has_content>
${h} ${picture.title}

</#if>
${picture.text?no_esc}

</#list>
