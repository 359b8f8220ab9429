package com.vixshield.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Says when to come back. */
class TooManyRequestsException extends ClientErrorException {

    TooManyRequestsException(long seconds) {
        super(Response.status(429).header(HttpHeaders.RETRY_AFTER, seconds).build());
    }
}
