package com.vixshield.broker.parsing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Knows the columns of a table by name, whatever their order; of two with one name the first counts. */
public final class Header {

    private final Map<String, Integer> columns = new HashMap<>();
    private final int size;

    public Header(TextRow row) {
        this.size = row.used();
        for (int i = 0; i < size; i++) {
            columns.putIfAbsent(key(row.cell(i)), i);
        }
    }

    /** Letters and digits in lower case: "Put/Call" and "putCall" are one name. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    public boolean has(String... names) {
        for (String name : names) {
            if (!columns.containsKey(key(name))) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return size;
    }

    /** −1 when there is none. */
    int index(String name) {
        return columns.getOrDefault(key(name), -1);
    }

    /**
     * A row under this header.
     *
     * @throws RowRefusedException when it has fewer cells, or more: then every value would be read under a wrong name
     */
    public NamedRow row(TextRow row) {
        if (row.cut()) {
            throw new RowRefusedException("The file ends within a quoted cell that begins here.");
        }
        if (row.cells().size() < size) {
            throw new RowRefusedException("The row has " + row.cells().size() + " cells, its header " + size
                    + ": it was cut off or edited.");
        }
        if (row.used() > size) {
            throw new RowRefusedException("The row has " + row.used() + " cells, its header " + size
                    + ": a cell with a comma lost its quotes.");
        }
        Map<String, String> values = new HashMap<>();
        columns.forEach((name, index) -> values.put(name, row.cell(index)));
        return new NamedRow(row.line(), values);
    }
}
