package com.vixshield.broker.execution;

import com.vixshield.platform.Digests;

/**
 * Names an account at a broker without keeping its number: two files of one account are known to belong together by the
 * digest, and a reader knows the account by its last characters.
 *
 * @param masked an ellipsis and at most four characters
 */
public record AccountLabel(String masked, String digest) {

    private static final int SHOWN = 4;
    private static final int DIGITS = 16;

    /** @param number as the file has it; empty when it names none */
    public static AccountLabel of(String number) {
        String plain = number.strip();
        String end = plain.length() <= SHOWN ? plain : plain.substring(plain.length() - SHOWN);
        return new AccountLabel(plain.isEmpty() ? "not named" : "…" + end,
                Digests.sha256Hex("account " + plain).substring(0, DIGITS));
    }
}
