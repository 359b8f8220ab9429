package com.vixshield.book.sleeve;

import java.util.List;

import com.vixshield.web.page.TextField;

/**
 * Holds the page of the second engine.
 *
 * @param book where the pages of the book begin
 * @param settings page on which the hedge cap is set
 * @param results as they were entered
 * @param refused what is wrong with them, in words
 * @param tier whose condor they are compared with
 * @param sessions of that condor in the record
 * @param window latest of them that are looked at
 * @param limit correlation below which a sleeve counts
 * @param report null until something was entered
 */
record SecondEnginePage(String path, String book, String settings, String results, List<String> refused, TextField cash,
        String tier,
        int sessions, int window, int least, double limit, SecondEngineReport report) {

    /** Null where it cannot be computed. */
    public Double getCorrelation() {
        return report.test().correlation().isPresent() ? report.test().correlation().getAsDouble() : null;
    }
}
