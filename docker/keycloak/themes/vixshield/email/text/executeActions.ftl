<#ftl output_format="plainText">
<#if requiredActions?? && requiredActions?join(" ") == "UPDATE_PASSWORD">
${msg("passwordResetBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))}
<#else>
${msg("executeActionsBody", link, linkExpiration, realmName, (requiredActions![])?join(", "), linkExpirationFormatter(linkExpiration))}
</#if>
