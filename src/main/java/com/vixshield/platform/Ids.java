package com.vixshield.platform;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Creates identifiers: sortable by creation (UUID version 7, RFC 9562), short public handles, and secrets for links. */
@Singleton
public class Ids {

    /** Crockford's alphabet without the letters that are read as digits. */
    private static final char[] HANDLE = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int HANDLE_LENGTH = 10;
    private static final int SECRET_BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    @Inject
    Clock clock;

    public UUID next() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long high = clock.millis() << 16 | 0x7000 | buffer.getShort(0) & 0x0fff;
        long low = buffer.getLong(8) & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Ten characters, 50 bits: enough not to be guessed by walking, short enough for an address bar. */
    public String handle() {
        return random.ints(HANDLE_LENGTH, 0, HANDLE.length)
                .collect(StringBuilder::new, (text, i) -> text.append(HANDLE[i]), StringBuilder::append)
                .toString();
    }

    /** 192 random bits for a link that stands in for a sign-in. */
    public String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
