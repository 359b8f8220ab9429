package com.vixshield.platform.mail;

import java.util.Locale;
import java.util.Optional;

/**
 * Checks e-mail addresses that were typed in. Only what every relay takes: letters and digits of ASCII, a domain of at least
 * two
 * labels. Whether there is such a mailbox is for a letter to find out.
 */
public final class EmailAddress {

    private static final int LONGEST = 200;
    private static final String PLAIN = "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}";

    private EmailAddress() {
    }

    /** @return in lower case; empty when it is none */
    public static Optional<String> of(String entry) {
        String address = entry == null ? "" : entry.strip().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && address.matches(PLAIN) ? Optional.of(address) : Optional.empty();
    }

    /** The mailbox behind the many ways to write it: case, "+tag", and the dots that one large provider ignores. */
    public static String mailbox(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        String domain = lower.substring(at + 1);
        String name = lower.substring(0, at);
        int plus = name.indexOf('+');
        name = plus > 0 ? name.substring(0, plus) : name;
        boolean google = domain.equals("gmail.com") || domain.equals("googlemail.com");
        return google ? name.replace(".", "") + "@gmail.com" : name + "@" + domain;
    }
}
