package com.vixshield.market.store.importing;

import java.util.ArrayList;
import java.util.List;

/** Collects the failures of a batch: all are counted, the first are kept. */
public final class BatchFailures {

    private static final int TOLD = 20;
    private static final int LONGEST = 500;

    private final List<String> first = new ArrayList<>();
    private int number;

    public void add(String subject, String reason) {
        number++;
        if (first.size() < TOLD) {
            String text = subject + ": " + reason;
            first.add(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
        }
    }

    public int number() {
        return number;
    }

    public List<String> first() {
        return List.copyOf(first);
    }
}
