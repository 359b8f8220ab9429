package com.vixshield.account;

/**
 * Refuses a change, a file or a members-only page during a support visit, which may only read pages. This was a change, a
 * file, or something that is the members' alone.
 */
public class ClosedInVisitsException extends RuntimeException {

    ClosedInVisitsException() {
        super("closed in support visits", null, false, false);
    }
}
