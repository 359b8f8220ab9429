package com.vixshield.local.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds a stretch of plain text; addresses in it are links, as mail programs make them. */
record TextPiece(String words, boolean link) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,)]");

    static List<TextPiece> of(String text) {
        List<TextPiece> pieces = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(text);
        int from = 0;
        while (addresses.find()) {
            pieces.add(new TextPiece(text.substring(from, addresses.start()), false));
            pieces.add(new TextPiece(addresses.group(), true));
            from = addresses.end();
        }
        pieces.add(new TextPiece(text.substring(from), false));
        return pieces;
    }
}
