package com.vixshield.signal.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import com.vixshield.platform.Digests;

/**
 * Holds what a record's hash is made of. One line of text each, so that anyone can repeat it with sha256sum: previous hash,
 * sequence, kind, session, hash of the body.
 */
public record ChainLink(String previousHash, long sequence, RecordKind kind, LocalDate session, String bodyHash) {

    /** Where every chain begins. */
    public static final String GENESIS = "0".repeat(64);

    /** Milliseconds, always three digits: the signed text must not depend on trailing zeros. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);

    public String hash() {
        return Digests
                .sha256Hex(String.join("\n", previousHash, Long.toString(sequence), kind.key(), session.toString(), bodyHash));
    }

    /** The text that is signed for a record. */
    public static String signed(String hash, String recordedAt) {
        return hash + "\n" + recordedAt;
    }

    public static String time(Instant instant) {
        return TIME.format(instant);
    }
}
