<#import "template.ftl" as layout>
<@layout.letter title=msg("emailVerificationSubject") lead=msg("emailVerificationLead") button=msg("emailVerificationButton")
    href=link note=msg("emailVerificationNote", linkExpirationFormatter(linkExpiration))/>
