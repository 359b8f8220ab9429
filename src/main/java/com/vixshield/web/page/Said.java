package com.vixshield.web.page;

/** Names what a form has done, for the one line that the next page says about it. */
public enum Said {
    SIZE_SAVED("Saved. This page is at the new size."),
    SETTINGS_SAVED("Settings saved."),
    MAIL_STARTED("Saved. You get one email a session from now on."),
    MAIL_STOPPED("Saved. No more daily email is sent to you."),
    MAIL_CHANGED("Saved. You get the email that you have chosen."),
    WEBHOOK_REMOVED("Webhook removed. Nothing more is sent to it."),
    TOKEN_REVOKED("Token revoked. Programs that use it are refused from now on."),
    MEMBER_CHANGED("Role changed."),
    MEMBER_REMOVED("Member removed. They no longer see this account."),
    OWNER_CHANGED("The account has been handed over."),
    INVITED("Invitation sent."),
    INVITATION_REVOKED("Invitation withdrawn. Its link no longer works."),
    LEFT("You have left the account."),
    SIGNED_OUT("You are signed out."),
    SUBSCRIBED("You are subscribed.");

    private final String words;

    Said(String words) {
        this.words = words;
    }

    public String getWords() {
        return words;
    }
}
