package com.vixshield.trust;

import java.util.List;
import java.util.Optional;

import com.vixshield.platform.mail.EmailAddress;
import com.vixshield.web.page.TextField;

/**
 * Reads the form to support.
 *
 * @param topic null where none was chosen
 * @param messageError what is wrong with the message, or null
 */
record ContactForm(TextField email, SupportTopic topic, String message, String messageError, Optional<String> address) {

    private static final int LEAST = 10;
    private static final int MOST = 5000;

    static ContactForm empty() {
        return new ContactForm(field(""), SupportTopic.QUESTION, "", null, Optional.empty());
    }

    static ContactForm read(String email, String topic, String message) {
        String typed = email == null ? "" : email.strip();
        String text = message == null ? "" : message.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
        Optional<String> address = EmailAddress.of(typed);
        String error = text.length() < LEAST
                ? "Write at least a sentence."
                : text.length() > MOST ? "At most 5,000 characters; this has " + text.length() + "." : null;
        return new ContactForm(address.isPresent() ? field(typed) : field(typed).error("This is not a complete email address."),
                SupportTopic.of(topic).orElse(SupportTopic.QUESTION), text, error, address);
    }

    boolean isValid() {
        return address.isPresent() && messageError == null;
    }

    public List<SupportTopic> topics() {
        return List.of(SupportTopic.values());
    }

    private static TextField field(String value) {
        return new TextField("email", "Your email address", value, "email", "The answer goes there.", null);
    }
}
