<#import "template.ftl" as layout>
<@layout.letter title=msg("executeActionsSubject") lead=msg("executeActionsLead") button=msg("executeActionsButton") href=link note=msg("executeActionsNote", linkExpirationFormatter(linkExpiration))/>
