package com.vixshield.lab.study;

import com.vixshield.quant.inference.Estimate;

/** Says what a run allows to conclude about the mean result of a trade. */
public enum LabVerdict {
    TOO_THIN("Too thin to conclude"),
    PAYS("Gains at this price"),
    UNDECIDED("Cannot be told apart from nothing"),
    LOSES("Loses at this price");

    public static final int LEAST_TRADES = 60;
    public static final int LEAST_SESSIONS = 250;

    private final String text;

    LabVerdict(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    static LabVerdict of(int sessions, int trades, Estimate mean) {
        if (trades < LEAST_TRADES || sessions < LEAST_SESSIONS) {
            return TOO_THIN;
        }
        return mean.interval().low() > 0 ? PAYS : mean.interval().high() < 0 ? LOSES : UNDECIDED;
    }
}
