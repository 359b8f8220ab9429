<#ftl output_format="plainText">
<#if requiredActions?? && requiredActions?join(" ") == "VERIFY_EMAIL UPDATE_PASSWORD">
${msg("signUpBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))}
<#elseif requiredActions?? && requiredActions?join(" ") == "UPDATE_PASSWORD">
${msg("passwordResetBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))}
<#else>
${msg("executeActionsBody", link, linkExpiration, realmName, (requiredActions![])?join(", "), linkExpirationFormatter(linkExpiration))}
</#if>
