package com.vixshield.market.store.importing;

import com.vixshield.market.file.CsvRows;
import com.vixshield.market.file.DataFile;

/** Counts rows without reading them, if their file is whole and every row has as many fields as the header. */
record CountedRows(String header) {

    void read(DataFile file, ParsedFile into) {
        if (!FirstLine.of(file).startsWith(header)) {
            throw file.refuse(1, "wrong header: it does not begin with \"" + header + "\"");
        }
        CsvRows rows = new CsvRows(file);
        rows.next();
        into.eachRow(rows, rows.size(), () -> {
        });
    }
}
