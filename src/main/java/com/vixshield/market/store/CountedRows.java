package com.vixshield.market.store;

import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.Rows;

/** Rows that are only counted, if their file is whole and every row has as many fields as the header. */
record CountedRows(String header) {

    void read(DataFile file, Reading into) {
        if (!FirstLine.of(file).startsWith(header)) {
            throw file.refuse(1, "wrong header: it does not begin with \"" + header + "\"");
        }
        Rows rows = new Rows(file);
        rows.next();
        into.eachRow(rows, rows.size(), () -> {
        });
    }
}
