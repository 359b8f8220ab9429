package com.vixshield.broker.parsing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes an uploaded file: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252. */
public final class FileText {

    /** More than a year of the busiest account's fills; also the most that a request may carry. */
    public static final int MOST_BYTES = 5_000_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private FileText() {
    }

    /** @throws FileRefusedException for what is too large, empty or no text */
    public static String of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new FileRefusedException("The file is larger than 5 MB. Export a shorter period.");
        }
        if (startsWith(bytes, "PK") || startsWith(bytes, "%PDF") || startsWith(bytes, "\u00d0\u00cf\u0011\u00e0")) {
            throw new FileRefusedException("This is a spreadsheet, an archive or a PDF. Export the file as CSV, XML or JSON.");
        }
        String text = decoded(bytes);
        if (text.isBlank()) {
            throw new FileRefusedException("The file is empty.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new FileRefusedException("The file is no text.");
        }
        return text;
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, "\u00ff\u00fe")) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, "\u00fe\u00ff")) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int start = startsWith(bytes, "\u00ef\u00bb\u00bf") ? 3 : 0;
        ByteBuffer rest = ByteBuffer.wrap(bytes, start, bytes.length - start);
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(rest).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, start, bytes.length - start, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, String latin) {
        byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
