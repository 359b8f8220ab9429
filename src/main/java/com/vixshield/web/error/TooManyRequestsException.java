package com.vixshield.web.error;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.vixshield.web.HttpStatus;

/** Refuses a request over a rate limit, and says when to come back. */
public class TooManyRequestsException extends ClientErrorException {

    public TooManyRequestsException(long seconds) {
        super(Response.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, seconds).build());
    }
}
