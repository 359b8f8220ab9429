package com.vixshield.market.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds the named columns of a tidy file. Unknown columns are ignored. */
public final class CsvColumns {

    private final Map<String, Integer> positions;

    private CsvColumns(Map<String, Integer> positions) {
        this.positions = positions;
    }

    /** Reads the header row and refuses it when a column is missing or named twice. */
    public static CsvColumns read(CsvRows rows, String... required) {
        if (!rows.next()) {
            throw rows.refuse("the file is empty");
        }
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (positions.put(rows.text(i), i) != null) {
                throw rows.refuse("wrong header: column \"" + rows.text(i) + "\" comes twice");
            }
        }
        for (String name : required) {
            if (!positions.containsKey(name)) {
                throw rows.refuse("wrong header: no column \"" + name + "\"");
            }
        }
        return new CsvColumns(positions);
    }

    public int size() {
        return positions.size();
    }

    public boolean has(String name) {
        return positions.containsKey(name);
    }

    /** In the order of the file. */
    public Set<String> names() {
        return positions.keySet();
    }

    public int at(String name) {
        return positions.get(name);
    }
}
