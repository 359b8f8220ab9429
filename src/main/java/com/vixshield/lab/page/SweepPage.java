package com.vixshield.lab.page;

import java.util.List;

/**
 * Shows a sweep.
 *
 * @param measure that the map shows; measures: all, each with its address
 * @param best in words: which variant, and what the number of tries leaves of it
 * @param shown how many of the variants the table lists
 */
record SweepPage(List<Measure> measures, ShadedTable map, LabTable table, String best, int variants, int shown) {

    record Measure(String label, String href, boolean current) {
    }
}
