package com.vixshield.local;

/** Refuses the start for a reason that the operator can remove; the message says how. Printed without a stack trace. */
public class StartRefusedException extends RuntimeException {

    StartRefusedException(String message) {
        super(message);
    }
}
