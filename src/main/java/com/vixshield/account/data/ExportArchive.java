package com.vixshield.account.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.vixshield.platform.Json;
import com.vixshield.web.format.CsvWriter;

/** Writes an export as a ZIP file: each table as JSON and as CSV, and a text that describes them. */
final class ExportArchive {

    private static final TypeReference<LinkedHashMap<String, Object>> ROW = new TypeReference<>() {
    };

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
    private final Instant made;
    private final StringBuilder contents = new StringBuilder();

    ExportArchive(Instant made) {
        this.made = made;
    }

    /** @param rows JSON objects */
    void add(AccountTables.Part part, List<String> rows) throws IOException {
        file("json/" + part.table() + ".json", rows.isEmpty() ? "[]\n" : "[\n" + String.join(",\n", rows) + "\n]\n");
        StringBuilder csv = new StringBuilder();
        for (String row : rows) {
            Map<String, Object> cells = Json.EXACT.forType(ROW).readValue(row);
            if (csv.isEmpty()) {
                csv.append(CsvWriter.line(List.copyOf(cells.keySet())));
            }
            csv.append(CsvWriter.line(new ArrayList<>(cells.values())));
        }
        file("csv/" + part.table() + ".csv", csv.toString());
        contents.append(part.table()).append(": ").append(part.content()).append(". Rows: ").append(rows.size()).append(".\n");
    }

    /** @param account its name */
    byte[] finished(String account) throws IOException {
        file("README.txt", """
                Everything that VixShield keeps about the account %s, as it was at %s.

                Each table stands here twice, in json/ and in csv/, with the same rows. Times are UTC offsets as the database
                wrote them. A cell that a spreadsheet would run as a formula has an apostrophe in front, in the CSV files only.
                Left out: keys and their hashes, and earlier archives. Passwords, passkeys and sign-in devices lie with the
                identity service, cards with the payment service; neither are here.

                %s""".formatted(account, made, contents));
        zip.close();
        return bytes.toByteArray();
    }

    private void file(String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(made.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
