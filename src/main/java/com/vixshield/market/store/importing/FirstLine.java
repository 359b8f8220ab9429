package com.vixshield.market.store.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.vixshield.market.file.DataFile;

/** Detects the format of a text file by its first line. */
final class FirstLine {

    private static final int LONGEST = 4_096;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private FirstLine() {
    }

    /** The first line that is not blank, or what fits of it; of JSON, which may have any lines, the head without spaces. */
    static String of(DataFile file) {
        char[] head = new char[LONGEST];
        try (BufferedReader in = new BufferedReader(new InputStreamReader(file.stream(), StandardCharsets.UTF_8))) {
            int length = Math.max(0, in.read(head));
            String text = new String(head, 0, length);
            text = text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
            if (file.firstByte() == '{') {
                return text.replaceAll("\\s+", "");
            }
            return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
