package com.vixshield.market.http;

/** Describes the answer to a request that was not refused. */
public sealed interface FetchResponse {

    /** @param body decoded, when it was compressed on its way only */
    record Content(byte[] body, CacheValidators validators) implements FetchResponse {
    }

    /** The provider still has what was named by the validators. */
    record Unchanged() implements FetchResponse {
    }
}
