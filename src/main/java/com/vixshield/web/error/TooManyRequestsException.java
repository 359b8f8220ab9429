package com.vixshield.web.error;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Refuses a request over a rate limit, and says when to come back. */
public class TooManyRequestsException extends ClientErrorException {

    public TooManyRequestsException(long seconds) {
        super(Response.status(429).header(HttpHeaders.RETRY_AFTER, seconds).build());
    }
}
