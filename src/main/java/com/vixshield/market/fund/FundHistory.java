package com.vixshield.market.fund;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.JsonDocument;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.market.file.RowNote;
import com.vixshield.quant.history.DailyBar;

/**
 * Parses the daily bars of one fund: Cboe's chart document ({@code data}, an array of days) or Tradier's history
 * ({@code history.day}). Cboe writes zeros for days before a fund was listed, and numbers at times as texts.
 */
public final class FundHistory {

    private final DataFile file;
    private final TreeMap<LocalDate, DailyBar> bars = new TreeMap<>();
    private final Map<LocalDate, Integer> lines = new HashMap<>();
    private final List<RowNote> refused = new ArrayList<>();
    private int dropped;

    private FundHistory(DataFile file) {
        this.file = file;
    }

    /** Row by row: bad rows are listed, the others taken. */
    public static ParsedSeries<DailyBar> parse(DataFile file) {
        JsonNode root = JsonDocument.read(file);
        boolean tradier = root.has("history");
        JsonNode days = tradier ? root.path("history").path("day") : root.path("data");
        if (!tradier && !days.isArray()) {
            throw file.refuse(1, "not a history of a fund: no array \"data\" and no \"history\"");
        }
        return new FundHistory(file).read(JsonDocument.elements(days));
    }

    private ParsedSeries<DailyBar> read(List<JsonNode> days) {
        for (int i = 0; i < days.size(); i++) {
            try {
                row(i + 1, days.get(i));
            } catch (DateTimeException | IllegalArgumentException e) {
                refused.add(new RowNote(i + 1, e.getMessage()));
            }
        }
        return new ParsedSeries<>(file.report(bars.size(), dropped), bars, lines, refused, List.of());
    }

    private void row(int number, JsonNode row) {
        LocalDate day = LocalDate.parse(row.path("date").asText());
        double close = number(row.path("close"));
        if (close == 0) {
            dropped++;
            return;
        }
        if (!(close > 0)) {
            throw new IllegalArgumentException("cannot be the price of a fund: " + row.path("close").asText());
        }
        DailyBar bar = new DailyBar(day, price(row.path("open")), price(row.path("high")), price(row.path("low")), close);
        if (bars.putIfAbsent(day, bar) != null) {
            throw new IllegalArgumentException("a second row of " + day);
        }
        lines.put(day, number);
    }

    /** NaN where there is none: a day without a range still has a close. */
    private static double price(JsonNode node) {
        double value = number(node);
        return value > 0 ? value : Double.NaN;
    }

    private static double number(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        String text = node.asText();
        return text.matches("-?\\d{1,15}(\\.\\d{1,8})?") ? Double.parseDouble(text) : Double.NaN;
    }
}
