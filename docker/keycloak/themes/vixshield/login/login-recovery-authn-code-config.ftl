<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
<#if section == "header">${msg("recoveryTitle")}
<#elseif section == "form">
<p class="callout callout--hold">${msg("recoveryOnce")}</p>
<ol class="list" id="kc-recovery-codes-list">
<#list recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesList as code>
<li><code>${code[0..3]}-${code[4..7]}-${code[8..]}</code></li></#list>
</ol>
<form class="form" id="kc-recovery-codes-settings-form" action="${url.loginAction}" method="post">
<input type="hidden" name="generatedRecoveryAuthnCodes" value="${recoveryAuthnCodesConfigBean.generatedRecoveryAuthnCodesAsString}">
<input type="hidden" name="generatedAt" value="${recoveryAuthnCodesConfigBean.generatedAt?c}">
<input type="hidden" name="userLabel" value="${msg("recoveryTitle")}">
<@field.checkbox name="kcRecoveryCodesConfirmationCheck" label=msg("recoveryKept") required=true/>
<@field.checkbox name="logout-sessions" label=msg("logoutOtherSessions")/>
<@buttons.actionGroup>
<@buttons.button id="saveRecoveryAuthnCodesBtn" label="recoverySave"/>
<#if isAppInitiatedAction??><@buttons.button id="cancelRecoveryAuthnCodesBtn" label="doCancel" name="cancel-aia"
    type="secondary" value="true" formnovalidate="formnovalidate"/></#if>
</@buttons.actionGroup>
</form>
</#if>
</@layout.registrationLayout>
