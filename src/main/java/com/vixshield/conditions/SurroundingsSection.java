package com.vixshield.conditions;

import static com.vixshield.web.format.NumberFormats.decimal;
import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.signedPercent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import com.vixshield.conditions.Band.Row;
import com.vixshield.conditions.Band.Table;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.range.EventHistory;
import com.vixshield.quant.regime.SideInputs;
import com.vixshield.web.format.TimeFormats;

/** Builds the section on breadth, the dollar, the equity risk premium and surprises, with stand-ins where nothing feeds one. */
final class SurroundingsSection {

    private static final int MONTH = 21;

    private SurroundingsSection() {
    }

    static Band of(MarketDay day) {
        Map<String, SideInputs> beside = day.computed().regime().beside();
        List<Row> rows = new ArrayList<>();
        rows.add(row("Advance–decline divergence", beside.get("advance_decline_divergence"), true));
        if (isAbsent(beside.get("advance_decline_divergence"))) {
            rows.add(relativeStrength(day));
        }
        rows.add(row("Broad dollar, change of three months", beside.get("dollar_change_3m"), false));
        rows.add(row("Equity risk premium", beside.get("equity_risk_premium"), false));
        for (EventKind kind : List.of(EventKind.CPI, EventKind.PPI)) {
            rows.add(Row.of(kind + " surprise", "not available", "no series of what was expected or published is stored"));
            rows.add(reaction(day, kind));
        }
        return new Band("surroundings", "Around the market", "Shown beside the label; none of it decides one.", List.of(),
                List.of(), List.of(Table.open("surroundings-values", "Values with their dates.",
                        List.of("Number", "Value", "Made of"), rows)),
                List.of("A stand-in bears its own name: it is another number, not an estimate of the missing one."));
    }

    private static boolean isAbsent(SideInputs input) {
        return input == null || input.value().isEmpty();
    }

    private static Row row(String name, SideInputs input, boolean plain) {
        if (isAbsent(input)) {
            return Row.of(name, "not available", Optional.ofNullable(input).flatMap(SideInputs::reason)
                    .map(reason -> reason.replace("not available: ", "")).orElse("not computed in this session"));
        }
        double value = input.value().getAsDouble();
        List<String> parts = new ArrayList<>();
        input.date().ifPresent(date -> parts.add("of " + TimeFormats.date(date)));
        input.inputs().forEach((part, number) -> parts.add(part.replace('_', ' ') + " " + decimal(number, 3)));
        return Row.of(name, plain ? decimal(value, 2) : signedPercent(value, 1), String.join(", ", parts));
    }

    private static Row relativeStrength(MarketDay day) {
        NavigableMap<LocalDate, Double> strength = relativeStrength(day.history().values());
        String name = "Stand-in: RSP/SPY relative strength";
        if (strength.size() <= MONTH) {
            return Row.of(name, "not available", "closes of both funds are not stored for " + MONTH + " sessions");
        }
        List<Double> values = List.copyOf(strength.values());
        double change = values.get(values.size() - 1) / values.get(values.size() - 1 - MONTH) - 1;
        return Row.of(name, signedPercent(change, 1), "equal weights over weights by value, change of " + MONTH
                + " sessions, of " + TimeFormats.date(strength.lastKey()));
    }

    static NavigableMap<LocalDate, Double> relativeStrength(Map<Series, NavigableMap<LocalDate, Double>> values) {
        NavigableMap<LocalDate, Double> strength = new TreeMap<>();
        NavigableMap<LocalDate, Double> whole = values.getOrDefault(Series.SPY, new TreeMap<>());
        values.getOrDefault(Series.RSP, new TreeMap<>()).forEach((date, equal) -> {
            Double weighted = whole.get(date);
            if (weighted != null && weighted > 0 && equal > 0) {
                strength.put(date, equal / weighted);
            }
        });
        return strength;
    }

    /** What the index did on the day of the last print, which is no surprise in percent of prices but what came of one. */
    private static Row reaction(MarketDay day, EventKind kind) {
        String name = "Stand-in: move of the index on the last " + kind;
        List<EventHistory.Past> past = day.past().map(history -> history.with(kind)).orElse(List.of());
        if (past.isEmpty()) {
            return Row.of(name, "not available", "no session with it has a forecast to compare with");
        }
        EventHistory.Past last = past.get(past.size() - 1);
        return Row.of(name, signedPercent(last.move(), 2), percent(last.share(), 0) + " of the expected range, on "
                + TimeFormats.date(last.session()));
    }
}
