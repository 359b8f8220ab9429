package com.vixshield.status;

/**
 * Says how one part of the service is.
 *
 * @param kind of its tag: gain, hold, loss or pass
 * @param detail what is known, with its time
 */
public record StatusLine(String name, String kind, String word, String detail) {
}
