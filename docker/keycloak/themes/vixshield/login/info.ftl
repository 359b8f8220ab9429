<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section == "header"><#if messageHeader??>${msg(messageHeader)}<#else>${msg("infoTitle")}</#if>
<#elseif section == "form">
<div id="kc-info-message" class="stack">
<p>${message.summary}</p>
<#if requiredActions??><ul class="list"><#list requiredActions as action><li>${msg("requiredAction." + action)}</li></#list></ul></#if>
<#if !skipLink??>
<#if pageRedirectUri?has_content><p><a class="button button--main" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
<#elseif actionUri?has_content><p><a class="button button--main" href="${actionUri}">${msg("proceedWithAction")}</a></p>
<#elseif (client.baseUrl)?has_content><p><a class="button button--main" href="${client.baseUrl}">${msg("backToApplication")}</a></p></#if>
</#if>
</div>
</#if>
</@layout.registrationLayout>
