package com.vixshield.platform.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks e-mail addresses that were typed in and writes each in one way: lower case, with the domain as relays know it.
 * {@code käthe@müller.example} is refused, because only relays with SMTPUTF8 take such a name before the @;
 * {@code kaethe@müller.example} becomes {@code kaethe@xn--mller-kva.example}. Whether there is such a mailbox is for a letter
 * to find out.
 */
public final class EmailAddress {

    private static final int LONGEST = 200;
    private static final int LONGEST_DOMAIN = 253;
    private static final String NAME = "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}";
    private static final String DOMAIN = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,24}|xn--[a-z0-9-]{1,57}[a-z0-9])";

    private EmailAddress() {
    }

    /** @return in lower case, with an ASCII domain; empty when it is none that can be mailed */
    public static Optional<String> of(String entry) {
        String address = entry == null ? "" : canonical(entry);
        int at = address.lastIndexOf('@');
        return at > 0 && address.length() <= LONGEST && address.substring(0, at).matches(NAME)
                && address.length() - at - 1 <= LONGEST_DOMAIN && address.substring(at + 1).matches(DOMAIN)
                        ? Optional.of(address)
                        : Optional.empty();
    }

    /** Whether it would be one but for letters before the @ that not every relay takes. */
    public static boolean hasForeignName(String entry) {
        int at = entry == null ? -1 : entry.lastIndexOf('@');
        return at > 0 && entry.substring(0, at).chars().anyMatch(c -> c > 127) && of("a" + entry.substring(at)).isPresent();
    }

    /**
     * One spelling for all that mean the same mailbox, of addresses that come from elsewhere than a form; what is none is only
     * put into lower case.
     */
    public static String canonical(String address) {
        return withAsciiDomain(address.strip().toLowerCase(Locale.ROOT));
    }

    /** As a relay takes it that knows no SMTPUTF8; the address itself where its domain is none. */
    static String withAsciiDomain(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0 || address.chars().skip(at).allMatch(c -> c < 128)) {
            return address;
        }
        try {
            return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** The mailbox behind the many ways to write it: case, "+tag", and the dots that one large provider ignores. */
    public static String mailbox(String address) {
        String lower = canonical(address);
        int at = lower.lastIndexOf('@');
        String domain = lower.substring(at + 1);
        String name = lower.substring(0, at);
        int plus = name.indexOf('+');
        name = plus > 0 ? name.substring(0, plus) : name;
        boolean google = domain.equals("gmail.com") || domain.equals("googlemail.com");
        return google ? name.replace(".", "") + "@gmail.com" : name + "@" + domain;
    }
}
