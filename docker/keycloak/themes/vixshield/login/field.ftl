<#-- One labelled field. The error stands under the field and is announced with it. -->
<#macro group name label error="" required=false>
<div class="field<#if error?has_content> field--invalid</#if>">
<label class="field__label" for="${name}">${label}</label>
<#nested>
<div id="input-error-container-${name}">
  <#if error?has_content>
  <p class="field__error" id="input-error-${name}" role="alert">${error}</p></#if></div>
</div>
</#macro>

<#-- The error's colour says it already. -->
<#macro errorIcon error=""></#macro>

<#macro describe name error><#if error?has_content>aria-invalid="true" aria-describedby="input-error-${name}"</#if></#macro>

<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false>
<@group name=name label=label error=error required=required>
<input class="input" id="${name}" name="${name}" value="${value}" autocomplete="${autocomplete}"
  <#if autocomplete == "one-time-code">type="text" inputmode="numeric"<#elseif autocomplete?contains("username")>type="email"
      inputmode="email" spellcheck="false"<#else>type="text"</#if>
  <#if autofocus>autofocus</#if> <#if required>required</#if> <@describe name=name error=error/>>
</@group>
</#macro>

<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName)
    autocomplete="off" autofocus=false>
<@group name=name label=label error=error required=required>
<div class="entry entry--joined">
<input class="input" type="password" id="${name}" name="${name}" value="${value}" autocomplete="${autocomplete}" <#if
    autofocus>autofocus</#if> <#if required>required</#if> <@describe name=name error=error/>>
<button class="button entry__toggle" type="button" id="${name}-show-password" aria-label="${msg("showPassword")}" aria-controls="${name}"
  data-password-toggle data-icon-show="entry__show" data-icon-hide="entry__hide" data-label-show="${msg("showPassword")}"
      data-label-hide="${msg("hidePassword")}"><span class="entry__show" aria-hidden="true"></span></button>
</div>
<#nested>
<#if forgotPassword><p><a class="note" href="${client.baseUrl}new-password">${msg("doForgotPassword")}</a></p></#if>
</@group>
</#macro>

<#macro clipboard name label ariaLabel=label value="" readonly=true>
<@group name=name label=label>
<input class="input" id="${name}" name="${name}" value="${value}" type="text" aria-label="${ariaLabel}" <#if readonly>readonly</#if>>
</@group>
</#macro>

<#macro checkbox name label value=false required=false>
<label class="check"><input type="checkbox" id="${name}" name="${name}" <#if value>checked</#if> <#if
    required>required</#if>><span>${label}</span></label>
</#macro>
