package com.vixshield.lab.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.vixshield.chart.Drawing;
import com.vixshield.chart.LineChart;
import com.vixshield.lab.run.LabRun;
import com.vixshield.lab.study.StartsResult;
import com.vixshield.platform.Json;
import com.vixshield.web.format.NumberFormats;

/** Builds what a distribution over start dates shows, the worst first. */
final class StartsPageFactory {

    private static final double PERCENT = 100;
    private static final List<String> SHARES = List.of("5 %", "25 %", "half", "75 %", "95 %");

    private StartsPageFactory() {
    }

    static StartsPage page(LabRun run) {
        StartsResult r;
        try {
            r = Json.MAPPER.readValue(run.result(), StartsResult.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String book = r.hedged() ? "hedged" : "unhedged, as there is no hedge in this period";
        return new StartsPage(headline(r),
                NumberFormats.quantity(r.starts()) + " start dates from " + r.first() + " to " + r.last()
                        + ", each to " + r.end() + "; the account is " + book + " and begins with "
                        + NumberFormats.money(r.equity())
                        + ". Of them " + NumberFormats.percent(r.toTheEnd().losing(), 0) + " end lower than they began, and "
                        + NumberFormats.percent(r.toTheEnd().losingWithPlan(), 0) + " once the plan is paid.",
                chart(r), spread(r), worst(r));
    }

    private static String headline(StartsResult r) {
        StartsResult.Spread ends = r.toTheEnd();
        return ends.leastHalf() == null
                ? "From most start dates no account pays: the book itself does not grow."
                : "Half of the start dates pay the plan with an account of " + NumberFormats.money(ends.leastHalf())
                        + (ends.leastMost() == null
                                ? "; for 95\u202f% of them no account is large enough."
                                : ", 95\u202f% of them with " + NumberFormats.money(ends.leastMost()) + ".");
    }

    private static LabRunPage.Chart chart(StartsResult r) {
        NavigableMap<LocalDate, Double> values = new TreeMap<>();
        r.curve().forEach(start -> values.put(LocalDate.parse(start.date()), PERCENT * start.cagr()));
        List<LineChart.Series> series = List.of(new LineChart.Series("growth", values));
        return new LabRunPage.Chart("Growth a year in percent by start date, one a week, each to the end of the period.",
                "Growth a year by start date", LineChart.of(series, Drawing.WIDE), LineChart.of(series, Drawing.NARROW));
    }

    private static LabTable spread(StartsResult r) {
        LabTable.Builder rows = LabTable.of("Over all start dates", "Share of the start dates at or below", "#Growth a year",
                "#Drawdown", "#Growth of one year", "#Drawdown of one year");
        for (int i = 0; i < SHARES.size(); i++) {
            rows.row(SHARES.get(i), Figures.signed(r.toTheEnd().cagr().get(i), 1),
                    Figures.percent(r.toTheEnd().drawdown().get(i), 1), Figures.signed(r.year().cagr().get(i), 1),
                    Figures.percent(r.year().drawdown().get(i), 1));
        }
        rows.row("end lower", NumberFormats.percent(r.toTheEnd().losing(), 0), "", NumberFormats.percent(r.year().losing(), 0),
                "");
        rows.row("end lower, plan paid", NumberFormats.percent(r.toTheEnd().losingWithPlan(), 0), "",
                NumberFormats.percent(r.year().losingWithPlan(), 0), "");
        return rows.table();
    }

    private static LabTable worst(StartsResult r) {
        LabTable.Builder rows = LabTable.of("The worst start dates first", "Start", "#Sessions", "#Growth", "#Growth a year",
                "#Drawdown", "#Smallest account that pays");
        r.worst().forEach(s -> rows.row(s.date(), Figures.count(s.sessions()), Figures.signed(s.growth(), 1),
                Figures.signed(s.cagr(), 1), Figures.percent(s.drawdown(), 1),
                s.least() == null ? "none" : Figures.money(s.least())));
        return rows.table();
    }
}
