package com.vixshield.platform.cli;

/** Refuses to go on for a reason the user can remove. Printed as one line, without a stack trace. */
public class CommandRefused extends RuntimeException {

    public CommandRefused(String message) {
        super(message);
    }

    public CommandRefused(Exception reason) {
        super(reason.getMessage(), reason);
    }
}
