<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password", "password-confirm"); section>
<#if section == "header">${msg("updatePasswordTitle")}
<#elseif section == "form">
<form class="form" id="kc-passwd-update-form" action="${url.loginAction}" method="post">
<@field.password name="password-new" label=msg("passwordNew") fieldName="password" required=true autofocus=true
    autocomplete="new-password">
<p class="field__hint">${msg("passwordHint")}</p></@field.password>
<@field.password name="password-confirm" label=msg("passwordConfirm") required=true autocomplete="new-password"/>
<#-- whoever changes a password because somebody else knows it wants that somebody out -->
<@field.checkbox name="logout-sessions" label=msg("logoutOtherSessions") value=true/>
<@buttons.actionGroup>
<@buttons.button id="kc-submit" name="login" label="doSavePassword"/>
<#if isAppInitiatedAction??><@buttons.button id="kc-cancel" label="doCancel" name="cancel-aia" type="secondary"
    formnovalidate="formnovalidate"/></#if>
</@buttons.actionGroup>
</form>
</#if>
</@layout.registrationLayout>
