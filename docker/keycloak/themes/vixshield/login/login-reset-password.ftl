<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayInfo=true displayMessage=!messagesPerField.existsError("username"); section>
<#if section == "header">${msg("emailForgotTitle")}
<#elseif section == "form">
<p>${msg("emailInstruction")}</p>
<form class="form" id="kc-reset-password-form" action="${url.loginAction}" method="post">
<@field.input name="username" label=msg("email") value=(auth.attemptedUsername)!"" required=true autofocus=true autocomplete="username"/>
<@buttons.actionGroup><@buttons.button id="kc-reset" label="doSendLink"/></@buttons.actionGroup>
</form>
<#elseif section == "info">
<p><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
</#if>
</@layout.registrationLayout>
