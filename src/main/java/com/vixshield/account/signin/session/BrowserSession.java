package com.vixshield.account.signin.session;

import java.time.Instant;
import java.util.UUID;

/**
 * Describes a browser session as its owner may see it.
 *
 * @param address where it came from when it signed in, or null
 * @param userAgent what it called itself then, or null
 * @param usedAt when it was last used, to the minute
 */
record BrowserSession(UUID id, String address, String userAgent, Instant startedAt, Instant usedAt) {
}
