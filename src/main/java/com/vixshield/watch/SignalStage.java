package com.vixshield.watch;

import java.time.Instant;

/** Names the stage of a session's signal. */
enum SignalStage {
    UPCOMING("off", "Not yet computed", "Preview"),
    PREVIEW("off", "Preview, may change until the seal", "Seal"),
    LATE("loss", "Late", "Next open"),
    OPEN("trade", "Enter now", "Entry closes"),
    RUNNING("pass", "Entry closed", "Settles"),
    SETTLING("pass", "Settled, not graded yet", ""),
    GRADED("pass", "Settled", ""),
    MISSED("loss", "Missed", "");

    private final String kind;
    private final String word;
    private final String next;

    SignalStage(String kind, String word, String next) {
        this.kind = kind;
        this.word = word;
        this.next = next;
    }

    /**
     * When things happen in a session.
     *
     * @param settles when its options expire
     * @param opens the next session's open: a signal that is missing then is missed
     */
    record Hours(Instant preview, Instant close, Instant entryCloses, Instant opens, Instant settles) {
    }

    /** What is there. */
    record Progress(boolean previewed, boolean published, boolean missed, boolean graded) {
    }

    static SignalStage of(Hours hours, Progress progress, Instant now) {
        if (progress.missed()) {
            return MISSED;
        }
        if (progress.published()) {
            return progress.graded()
                    ? GRADED
                    : !now.isBefore(hours.settles())
                            ? SETTLING
                            : now.isBefore(hours.entryCloses()) ? OPEN : RUNNING;
        }
        if (now.isBefore(hours.preview())) {
            return UPCOMING;
        }
        return now.isBefore(hours.close()) ? PREVIEW : LATE;
    }

    /** When the next thing happens; null when nothing does. */
    Instant next(Hours hours) {
        return switch (this) {
            case UPCOMING -> hours.preview();
            case PREVIEW -> hours.close();
            case LATE -> hours.opens();
            case OPEN -> hours.entryCloses();
            case RUNNING -> hours.settles();
            case SETTLING, GRADED, MISSED -> null;
        };
    }

    public String getKind() {
        return kind;
    }

    public String getWord() {
        return word;
    }

    /** In a list, where the hour does not stand beside it. */
    public String getLine() {
        return this == SETTLING ? "Settling" : word;
    }

    /** Whether an order can still be sent. */
    public boolean isOpen() {
        return this == OPEN || this == PREVIEW;
    }

    public String getNextLabel() {
        return next;
    }
}
