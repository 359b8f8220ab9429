package com.vixshield.market;

import java.time.LocalDate;
import java.util.Map;

/**
 * Provides announcements for single days that no rule foresees. Asked at every use, so that an announcement holds at once.
 */
@FunctionalInterface
public interface SpecialDays {

    /** By day; never null, and not changed afterwards. */
    Map<LocalDate, SpecialDay> days();

    static SpecialDays none() {
        return Map::of;
    }
}
