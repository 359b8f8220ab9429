package com.vixshield.web.filter;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import com.vixshield.platform.limits.RateLimit;

/**
 * Lists what one address may request how often, beside the API, which counts for itself. What matches none is not counted:
 * payment webhooks come in bursts from few addresses, and other pages are cheap.
 */
enum AddressRule {
    /** Each begins a session with the identity service; a sign-in takes three. */
    SIGN_IN(60, "*", "/sign-in(/.*)?|/join/.*"),
    /** Each may send a mail. */
    MAILED_LINK(5, "POST", "/new-password|/sign-up"),
    /** Each mails the operator. */
    SUPPORT(5, "POST", "/contact"),
    FEEDBACK(20, "POST", "/answers/[^/]+/feedback"),
    /** Each asks the database for a ranking. */
    SEARCH(60, "GET", "/help"),
    /** Keys of links, against guessing. */
    INVITATION(30, "*", "/invitations/.*"),
    /** Mail providers press the stop link for many readers from one address. */
    STOP_LINK(240, "*", "/u/.*"),
    /** Reads a whole record and checks every signature. */
    VERIFICATION(10, "POST", "/verify"),
    DOWNLOAD(30, "*", "/record\\.(csv|json)|/record/chain\\.jsonl|/record/[^/]+/sealed\\.jsonl");

    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");

    private final RateLimit limit;
    private final String method;
    private final Pattern path;

    AddressRule(int perMinute, String method, String path) {
        this.limit = RateLimit.perMinute(perMinute);
        this.method = method;
        this.path = Pattern.compile(path);
    }

    RateLimit limit() {
        return limit;
    }

    static Optional<AddressRule> of(String method, String path) {
        String plain = MATRIX_PARAMETERS.matcher(path).replaceAll("").replaceAll("(?<=.)/$", "");
        return Arrays.stream(values()).filter(rule -> rule.method.equals("*") || rule.method.equals(method))
                .filter(rule -> rule.path.matcher(plain).matches()).findFirst();
    }
}
