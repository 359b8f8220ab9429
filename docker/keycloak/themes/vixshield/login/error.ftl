<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section == "header">${msg("errorTitle")}
<#elseif section == "form">
<div id="kc-error-message" class="stack">
<p>${message.summary}</p>
<#if traceId??><p class="field__hint" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
<#-- the link of a mail that was used or is too old: the way to another one -->
<#if (client.baseUrl)?has_content>
<p><a class="button button--main" href="${client.baseUrl}new-password">${msg("newPasswordLink")}</a></p>
<p><a href="${client.baseUrl}sign-up">${msg("signUpAgain")}</a></p></#if>
<#if !skipLink?? && (client.baseUrl)?has_content>
<p><a class="button" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a></p></#if>
</div>
</#if>
</@layout.registrationLayout>
