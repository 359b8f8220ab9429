<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "user-profile-commons.ftl" as profileFields>
<#import "register-commons.ftl" as registerCommons>
<@layout.registrationLayout displayMessage=messagesPerField.exists("global") displayInfo=true; section>
<#if section == "header">${msg("registerTitle")}
<#elseif section == "form">
<p>${msg("registerLead")}</p>
<form class="form" id="kc-register-form" action="${url.registrationAction}" method="post">
<@profileFields.userProfileFormFields; callback, attribute>
<#if callback == "afterField" && passwordRequired?? && attribute.name == "email">
<@field.password name="password" required=true label=msg("password") autocomplete="new-password"><p class="field__hint">${msg("passwordHint")}</p></@field.password>
<@field.password name="password-confirm" required=true label=msg("passwordConfirm") autocomplete="new-password"/>
</#if>
</@profileFields.userProfileFormFields>
<@registerCommons.termsAcceptance/>
<@buttons.actionGroup><@buttons.button label="doRegister" id="kc-register"/></@buttons.actionGroup>
</form>
<#elseif section == "info">
<p>${msg("haveAccount")} <a href="${url.loginUrl}">${msg("doLogIn")}</a></p>
</#if>
</@layout.registrationLayout>
