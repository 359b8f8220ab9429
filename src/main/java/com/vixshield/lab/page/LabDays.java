package com.vixshield.lab.page;

/** Cuts the sessions behind a number out of a run's days, and writes them as the run wrote them. */
final class LabDays {

    private static final int SETTLES = 1;

    private LabDays() {
    }

    /** @param prefix of the day of settlement: a year or a month */
    static String in(String csv, String prefix) {
        StringBuilder some = new StringBuilder();
        boolean head = true;
        for (String line : csv.split("\r\n")) {
            if (head || line.split(",", SETTLES + 2)[SETTLES].startsWith(prefix)) {
                some.append(line).append("\r\n");
            }
            head = false;
        }
        return some.toString();
    }
}
