<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "social-providers.ftl" as identityProviders>
<#import "passkeys.ftl" as passkeys>
<#assign maySignUp = realm.password && (client.baseUrl)?has_content>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username", "password") displayInfo=maySignUp; section>
<#if section == "header">${msg("loginAccountTitle")}
<#elseif section == "form">
<#if realm.password>
<form class="form" id="kc-form-login" action="${url.loginAction}" method="post">
<#if !usernameHidden??>
<@field.input name="username" label=msg("email") value=(login.username)!"" required=true autofocus=true
  autocomplete=enableWebAuthnConditionalUI?has_content?then("username webauthn", "username")
      error=messagesPerField.getFirstError("username", "password")/>
</#if>
<@field.password name="password" label=msg("password") required=true forgotPassword=(client.baseUrl)?has_content
    autocomplete="current-password" autofocus=usernameHidden?? error=""/>
<input type="hidden" name="credentialId" value="${(auth.selectedCredential)!""}">
<@buttons.loginButton/>
</form>
</#if>
<@passkeys.conditionalUIData/>
<#elseif section == "socialProviders" && realm.password && social.providers?has_content>
<@identityProviders.show social=social/>
<#elseif section == "info" && maySignUp>
<p>${msg("noAccount")} <a href="${client.baseUrl}sign-up">${msg("doRegister")}</a></p>
</#if>
</@layout.registrationLayout>
