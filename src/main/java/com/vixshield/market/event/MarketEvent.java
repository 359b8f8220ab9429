package com.vixshield.market.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;

import com.vixshield.quant.history.EventKind;

/**
 * Describes one scheduled announcement.
 *
 * @param time New York time; empty where only the day is known
 * @param source who says so
 */
public record MarketEvent(EventKind kind, LocalDate date, Optional<LocalTime> time, String source) {

    public static final Comparator<MarketEvent> BY_DATE = Comparator.comparing(MarketEvent::date)
            .thenComparing(MarketEvent::kind);

    /** As readers know it. */
    public String title() {
        return title(kind);
    }

    public static String title(EventKind kind) {
        return switch (kind) {
            case FOMC -> "FOMC decision";
            case PAYROLLS -> "Payrolls";
            case CPI, PPI, GDP -> kind.name();
        };
    }
}
