package com.vixshield.account;

/** A support visit reads pages. This was a change, a file, or something that is the members' alone. */
public class ClosedInVisitsException extends RuntimeException {

    ClosedInVisitsException() {
        super("closed in support visits", null, false, false);
    }
}
