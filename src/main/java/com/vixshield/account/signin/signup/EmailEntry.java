package com.vixshield.account.signin.signup;

import java.util.Optional;

import com.vixshield.platform.mail.EmailAddress;
import com.vixshield.web.page.TextField;

/** Validates an email address that was typed into a form. */
record EmailEntry(TextField field, Optional<String> address) {

    static EmailEntry empty() {
        return new EmailEntry(field(""), Optional.empty());
    }

    static EmailEntry of(String typed) {
        String entry = typed == null ? "" : typed.strip();
        Optional<String> address = EmailAddress.of(entry);
        return new EmailEntry(address.isPresent() ? field(entry) : field(entry).error(fault(entry)), address);
    }

    private static String fault(String entry) {
        return EmailAddress.hasForeignName(entry)
                ? "Before the @ we can mail only letters from a to z, digits and signs: not every mail server takes others."
                : "This is not a complete email address.";
    }

    private static TextField field(String value) {
        return new TextField("email", "Email address", value, "email", null, null);
    }
}
