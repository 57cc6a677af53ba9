Where the modes differ, a cell holds the values of <#list details as each>${each.title}<#sep> / </#list>, in that order.

