package com.vixshield.platform.mail;

/** Says whether a line to the relay must be encrypted. */
public enum StartTls {
    DISABLED,
    /** Where the relay offers it. */
    OPTIONAL,
    REQUIRED
}
