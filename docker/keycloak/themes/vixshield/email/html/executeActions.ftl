<#import "template.ftl" as layout>
<#if requiredActions?? && requiredActions?join(" ") == "VERIFY_EMAIL UPDATE_PASSWORD">
<@layout.letter title=msg("signUpTitle") lead=msg("signUpLead") button=msg("signUpButton") href=link note=msg("signUpNote",
    linkExpirationFormatter(linkExpiration))/>
<#elseif requiredActions?? && requiredActions?join(" ") == "UPDATE_PASSWORD">
<@layout.letter title=msg("passwordResetSubject") lead=msg("passwordResetLead") button=msg("passwordResetButton") href=link
    note=msg("passwordResetNote", linkExpirationFormatter(linkExpiration))/>
<#else>
<@layout.letter title=msg("executeActionsSubject") lead=msg("executeActionsLead") button=msg("executeActionsButton") href=link
    note=msg("executeActionsNote", linkExpirationFormatter(linkExpiration))/>
</#if>
