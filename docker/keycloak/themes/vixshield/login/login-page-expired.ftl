<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section == "header">${msg("pageExpiredTitle")}
<#elseif section == "form">
<p>${msg("pageExpiredMsg1")}</p>
<div class="actions">
  <a class="button button--main" id="loginContinueLink" href="${url.loginAction}">${msg("doContinue")}</a> <a class="button"
      id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("doStartAgain")}</a></div>
</#if>
</@layout.registrationLayout>
