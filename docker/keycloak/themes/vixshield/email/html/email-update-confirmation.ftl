<#import "template.ftl" as layout>
<@layout.letter title=msg("emailUpdateConfirmationSubject") lead=msg("emailUpdateConfirmationLead", newEmail)
    button=msg("emailUpdateConfirmationButton") href=link note=msg("emailUpdateConfirmationNote",
    linkExpirationFormatter(linkExpiration))/>
