package com.vixshield.account.signin.signup;

/**
 * Remembers whether a sign-up began at an invitation, and so where it ends. Its source is untrusted.
 *
 * @param invitation the key of its link, or empty
 */
record SignUpOrigin(String invitation) {

    private static final String KEY = "[A-Za-z0-9_-]{22,64}";

    static SignUpOrigin of(String invitation) {
        return new SignUpOrigin(invitation != null && invitation.matches(KEY) ? invitation : "");
    }

    /** Where a known person continues. */
    public String next() {
        return invitation.isEmpty() ? "/sign-in" : "/join/" + invitation;
    }

    /** Where a new person begins. */
    String page() {
        return invitation.isEmpty() ? SignUpResource.PATH : "/invitations/" + invitation;
    }

    String form(String query) {
        return SignUpResource.PATH + "?" + query + (invitation.isEmpty() ? "" : "&invitation=" + invitation);
    }
}
