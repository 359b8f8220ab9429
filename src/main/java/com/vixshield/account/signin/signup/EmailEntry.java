package com.vixshield.account.signin.signup;

import java.util.Optional;

import com.vixshield.platform.mail.EmailAddress;
import com.vixshield.web.page.TextField;

/** Validates an e-mail address that was typed into a form. */
record EmailEntry(TextField field, Optional<String> address) {

    static EmailEntry empty() {
        return new EmailEntry(field(""), Optional.empty());
    }

    static EmailEntry of(String typed) {
        String entry = typed == null ? "" : typed.strip();
        return EmailAddress.of(entry).isPresent()
                ? new EmailEntry(field(entry), Optional.of(entry))
                : new EmailEntry(field(entry).error("This is not a complete e-mail address."), Optional.empty());
    }

    private static TextField field(String value) {
        return new TextField("email", "E-mail address", value, "email", null, null);
    }
}
