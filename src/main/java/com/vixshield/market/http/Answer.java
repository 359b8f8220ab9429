package com.vixshield.market.http;

/** What came of a request that was not refused. */
public sealed interface Answer {

    /** @param body decoded, when it was compressed on its way only */
    record Content(byte[] body, Validators validators) implements Answer {
    }

    /** The provider still has what was named by the validators. */
    record Unchanged() implements Answer {
    }
}
