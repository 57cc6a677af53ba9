Where values stand with a slash between them, they are those of <#list details as each>${each.title}<#sep> / </#list>.

