<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp", "userLabel"); section>
<#if section == "header">${msg("loginTotpTitle")}
<#elseif section == "form">
<ol class="list">
<li>${msg("totpApp")}</li>
<#if (mode!"") == "manual">
<li>
<p>${msg("totpKey")}</p>
<p><code id="kc-totp-secret-key">${totp.totpSecretEncoded}</code></p>
<p><a href="${totp.qrUrl}" id="mode-barcode">${msg("totpPictureInstead")}</a></p></li>
<#else>
<li>
<p>${msg("totpPicture")}</p>
<p><img id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("totpPictureAlt")}"
    width="246"></p>
<p><a href="${totp.manualUrl}" id="mode-manual">${msg("totpKeyInstead")}</a></p></li>
</#if>
<li>${msg("totpEnter")}</li>
</ol>
<form class="form" id="kc-totp-settings-form" action="${url.loginAction}" method="post">
<@field.input name="totp" label=msg("totpCode") required=true autofocus=true autocomplete="one-time-code"/>
<@field.input name="userLabel" label=msg("totpDevice") required=totp.otpCredentials?has_content/>
<input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
<#if mode??><input type="hidden" name="mode" value="${mode}"></#if>
<@field.checkbox name="logout-sessions" label=msg("logoutOtherSessions")/>
<@buttons.actionGroup>
<@buttons.button id="saveTOTPBtn" label="totpSave"/>
<#if isAppInitiatedAction??><@buttons.button id="cancelTOTPBtn" label="doCancel" name="cancel-aia" type="secondary" value="true"
    formnovalidate="formnovalidate"/></#if>
</@buttons.actionGroup>
</form>
</#if>
</@layout.registrationLayout>
