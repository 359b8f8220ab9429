<#import "template.ftl" as layout>
<@layout.registrationLayout displayInfo=!isAppInitiatedAction?? displayMessage=message?has_content && message.type == "error"; section>
<#if section == "header">${msg("emailVerifyTitle")}
<#elseif section == "form">
<p>${msg("emailVerifyInstruction1", verifyEmail!user.email)}</p>
<#if isAppInitiatedAction??>
<form class="actions" id="kc-verify-email-form" action="${url.loginAction}" method="post">
<button class="button button--main">${msg((verifyEmail??)?then("emailVerifyResend", "emailVerifySend"))}</button>
<button class="button" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
</form>
</#if>
<#elseif section == "info">
<p>${msg("emailVerifyInstruction2")} <a href="${url.loginAction}">${msg("emailVerifyResend")}</a></p>
</#if>
</@layout.registrationLayout>
