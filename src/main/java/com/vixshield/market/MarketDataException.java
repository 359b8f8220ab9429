package com.vixshield.market;

/**
 * Refuses data that cannot be used: whole, never half-loaded. The message is {@code file:line: reason}, or {@code file:
 * reason} where no line is to blame.
 */
public final class MarketDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String reason;

    /** @param line counted from 1; 0 when the whole file is meant */
    public MarketDataException(String file, int line, String reason) {
        super(line > 0 ? file + ":" + line + ": " + reason : file + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
