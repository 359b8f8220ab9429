package com.vixshield.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows a setting that another member has saved while it was being changed here: both values, for the reader to decide. */
public record ChangedField(String label, String stored, String entered) {

    /** @param labels by field, in the order of the page; fields without one are not shown */
    public static List<ChangedField> between(Map<String, String> labels, Map<String, String> stored,
            Map<String, String> entered) {
        List<ChangedField> conflicts = new ArrayList<>();
        labels.forEach((field, label) -> {
            String now = stored.getOrDefault(field, "");
            String wanted = entered.getOrDefault(field, "");
            if (!now.equals(wanted)) {
                conflicts.add(new ChangedField(label, shown(now), shown(wanted)));
            }
        });
        return conflicts;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : value;
    }
}
