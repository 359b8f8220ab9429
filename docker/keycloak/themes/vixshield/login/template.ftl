<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title><#nested "header"> · VixShield</title>
<link rel="icon" href="${url.resourcesPath}/assets/img/favicon.svg" type="image/svg+xml">
<#list properties.styles?split(' ') as style>
<link rel="stylesheet" href="${url.resourcesPath}/${style}">
</#list>
<#-- Keycloak's own modules: the passkey pages decode with the mapped library; the checker follows a sign-in finished in another tab -->
<script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
<#list scripts![] as script>
<script src="${script}"></script>
</#list>
<script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
<script type="module">
<#outputformat "JavaScript">
import { startSessionPolling, checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
<#if authenticationSession??>checkAuthSession(${authenticationSession.authSessionIdHash?c});</#if>
</#outputformat>
</script>
</head>
<body data-page-id="login-${pageId}">
<a class="skip" href="#main">Skip to the form</a>
<header><div class="masthead"><div class="sign-in__bar">
<#assign home = (client.baseUrl)!"" >
<a class="masthead__brand" href="${home?has_content?then(home, url.loginRestartFlowUrl)}">
<svg viewBox="0 0 30 18" aria-hidden="true" focusable="false">
  <path class="wing" d="M1 16h5M24 16h5"/>
  <path d="M6 16l5-13h8l5 13"/></svg>
VixShield</a>
</div></div></header>
<main id="main" class="sign-in" tabindex="-1">
<h1 id="kc-page-title"><#nested "header"></h1>
<#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<#nested "show-username">
<p class="field__hint">${msg("signingInAs")} <strong id="kc-attempted-username">${auth.attemptedUsername}</strong>. <a
    id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
</#if>
<#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
<p class="callout callout--${{"error": "loss", "warning": "hold"}[message.type]!"plain"}"
    role="<#if message.type == "error">alert<#else>status</#if>">${message.summary}</p>
</#if>
<#nested "form">
<#if auth?has_content && auth.showTryAnotherWayLink()>
<form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
<input type="hidden" name="tryAnotherWay" value="on">
<button class="button button--quiet" id="try-another-way">${msg("doTryAnotherWay")}</button>
</form>
</#if>
<#nested "socialProviders">
<#if displayInfo>
<div class="aside" id="kc-info"><#nested "info"></div>
</#if>
</main>
<footer class="sign-in__foot"><p>${msg("signInFoot")}</p></footer>
</body>
</html>
</#macro>
