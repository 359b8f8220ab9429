package com.vixshield.local;

/** The start cannot go on for a reason the operator can remove; the message says how. Printed without a stack trace. */
public class StartRefusedException extends RuntimeException {

    StartRefusedException(String message) {
        super(message);
    }
}
