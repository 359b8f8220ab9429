package com.vixshield.broker.thinkorswim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vixshield.broker.parsing.TextRow;

/** Takes a statement apart into its sections: a title alone on a line, a header, rows. */
record StatementSections(Map<String, List<TextRow>> rows) {

    private static final Set<String> TITLES = Set.of("Cash Balance", "Futures Statements", "Forex Statements",
            "Crypto Statements", "Account Order History", "Account Trade History", "Equities", "Options", "Futures",
            "Futures Options", "Profits and Losses", "Forex Account Summary", "Account Summary");

    static StatementSections of(List<TextRow> all) {
        Map<String, List<TextRow>> sections = new LinkedHashMap<>();
        List<TextRow> current = new ArrayList<>();
        for (TextRow row : all) {
            if (row.used() == 1 && TITLES.contains(row.first())) {
                current = sections.computeIfAbsent(row.first(), none -> new ArrayList<>());
            } else {
                current.add(row);
            }
        }
        return new StatementSections(sections);
    }

    /** With its header first; empty when the statement has none. */
    List<TextRow> section(String title) {
        return rows.getOrDefault(title, List.of());
    }
}
