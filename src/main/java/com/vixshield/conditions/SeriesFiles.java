package com.vixshield.conditions;

import java.util.List;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;

import com.vixshield.chart.LineChart;
import com.vixshield.web.format.CsvWriter;

/** Writes a series as files. */
final class SeriesFiles {

    /** Pixels. */
    private static final int TITLE = 24;

    private SeriesFiles() {
    }

    static Response csv(MarketDay day, String series) {
        MarketSeries chosen = series(series);
        StringBuilder text = new StringBuilder(CsvWriter.line(List.of("date", chosen.key(), "unit", "source")));
        chosen.of(day).forEach((date, value) -> text
                .append(CsvWriter.line(List.of(date.toString(), value, chosen.unit(), day.signal().source))));
        return attached(text.toString(), chosen, "csv");
    }

    static Response svg(MarketDay day, String series, SeriesView view) {
        MarketSeries chosen = series(series);
        LineChart chart = SeriesPageFactory.drawing(day, chosen, view);
        String title = chosen.title() + ", " + chosen.unit() + ", source " + day.signal().source;
        return attached(MarketTemplates.drawing(chart, title, frame(chart)).render(), chosen, "svg");
    }

    /** With room for the title above the plot. */
    private static String frame(LineChart chart) {
        return "0 " + -TITLE + " " + chart.drawing().width() + " " + (chart.height() + TITLE);
    }

    static MarketSeries series(String key) {
        return MarketSeries.of(key).orElseThrow(NotFoundException::new);
    }

    private static Response attached(String text, MarketSeries series, String ending) {
        return Response.ok(text)
                .header("Content-Disposition", "attachment; filename=\"vixshield-" + series.key() + "." + ending + "\"")
                .build();
    }
}
