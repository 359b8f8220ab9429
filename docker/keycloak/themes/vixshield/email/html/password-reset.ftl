<#import "template.ftl" as layout>
<@layout.letter title=msg("passwordResetSubject") lead=msg("passwordResetLead") button=msg("passwordResetButton") href=link
    note=msg("passwordResetNote", linkExpirationFormatter(linkExpiration))/>
