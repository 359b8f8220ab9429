package com.vixshield.market.file;

import java.util.regex.Pattern;

/** Names files as their provider did: without what a browser or a file manager adds to a second download. */
public final class FileNames {

    /** "VIX_History (1).csv", "VIX_History - Copy.csv", "VIX_History copy 2.csv", "VIX_History(3).csv.gz". */
    private static final Pattern ADDED = Pattern.compile(
            "(?i)(?:\\s*\\(\\d{1,3}\\)|\\s+-\\s+copy(?:\\s*\\(\\d{1,3}\\))?|\\s+copy(?:\\s+\\d{1,3})?)+(?=\\.[a-z]{2,4}(?:\\.gz)?$|$)");
    /** "VIX_History.csv.txt": some systems save any text so. */
    private static final Pattern SECOND_ENDING = Pattern.compile("(?i)(\\.(?:csv|json))\\.txt$");

    private FileNames() {
    }

    /** The name as the provider gave it, with its ending. */
    public static String plain(String fileName) {
        return ADDED.matcher(SECOND_ENDING.matcher(fileName.strip()).replaceFirst("$1")).replaceFirst("");
    }
}
