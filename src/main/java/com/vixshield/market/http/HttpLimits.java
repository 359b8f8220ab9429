package com.vixshield.market.http;

import java.time.Duration;

/**
 * Limits the time and size of a request.
 *
 * @param connect until a connection stands
 * @param total until the last byte of an answer, redirects included
 * @param largest bytes of a body, as received and as decompressed
 * @param attempts of one request, the first included
 * @param firstPause before the second attempt; doubled for each further one
 * @param longestPause also what is waited at most when a host names a time
 * @param failures in a row after which a host is left alone
 * @param rest for so long
 */
public record HttpLimits(Duration connect, Duration total, int largest, int attempts, Duration firstPause,
        Duration longestPause, int failures, Duration rest) {
}
