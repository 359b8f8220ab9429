package com.vixshield.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the security checklist.
 *
 * @param reason why there is no check; empty where there is one
 * @param checks tests as class.method, without the package
 */
record ChecklistItem(int number, String asvs, String requirement, String reason, Set<String> checks) {

    static final Path TABLE = Path.of("docs", "security.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| ([^|]*) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern CHECK = Pattern.compile("`(\\w+\\.\\w+)`");

    static List<ChecklistItem> all() throws IOException {
        return ROW.matcher(Files.readString(TABLE)).results()
                .map(row -> of(Integer.parseInt(row.group(1)), row.group(2).strip(),
                        row.group(3).strip(), row.group(4).strip()))
                .toList();
    }

    private static ChecklistItem of(int number, String asvs, String requirement, String proof) {
        Set<String> checks = new TreeSet<>();
        Matcher check = CHECK.matcher(proof);
        while (check.find()) {
            checks.add(check.group(1));
        }
        return new ChecklistItem(number, asvs, requirement, checks.isEmpty() ? proof : "", checks);
    }
}
