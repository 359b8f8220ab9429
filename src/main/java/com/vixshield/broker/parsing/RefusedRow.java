package com.vixshield.broker.parsing;

/** Holds a row that is not taken, with the reason in a sentence. */
public record RefusedRow(int line, String reason, String excerpt) {
}
