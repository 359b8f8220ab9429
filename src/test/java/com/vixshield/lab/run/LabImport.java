package com.vixshield.lab.run;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.store.importing.ImportService;
import com.vixshield.market.store.importing.IncomingFile;
import com.vixshield.quant.backtest.SyntheticHistory;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;
import com.vixshield.testing.World;

/** Imports a made-up history that the lab can run on, as an operator would. */
@ApplicationScoped
public class LabImport {

    private static final int SESSIONS = 1600;

    @Inject
    ImportService imports;
    @Inject
    World world;

    private final SessionCalendar calendar = new SessionCalendar();
    private final MarketHistory history = SyntheticHistory.of(SESSIONS, null);

    LabImport() {
    }

    /** Without the application. */
    LabImport(ImportService imports) {
        this.imports = imports;
    }

    public void history() {
        if (world.number("select count(*) from index_bars where symbol = 'SPX'") == 0) {
            all();
        }
    }

    void all() {
        read("spx_daily.csv", bars(history.spx()));
        read("vix_daily.csv", bars(history.vix()));
        values("vix9d_daily.csv", Series.VIX9D, "close");
        values("vix3m_daily.csv", Series.VIX3M, "close");
        values("vvix_daily.csv", Series.VVIX, "close");
        values("us_rates_daily.csv", Series.DGS1MO, "DGS1MO");
        read("vx_contracts.csv", futures());
    }

    /** A close of before is another one from now on. */
    public void correction(LocalDate day) {
        DailyBar bar = history.spx().stream().filter(b -> !b.date().isBefore(day) && calendar.isSession(b.date())).findFirst()
                .orElseThrow();
        read("spx_daily.csv", bars(List.of(new DailyBar(bar.date(), bar.open(), bar.high() + 1, bar.low(), bar.high() + 1))));
    }

    private void read(String name, String text) {
        imports.read(IncomingFile.fromFolder(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private String bars(List<DailyBar> bars) {
        return lines("date,open,high,low,close", bars, bar -> bar.date(), bar -> bar.date() + "," + bar.open() + ","
                + Math.max(bar.high(), bar.close()) + "," + Math.min(bar.low(), bar.close()) + "," + bar.close());
    }

    private void values(String name, Series series, String column) {
        StringBuilder text = new StringBuilder("date," + column + "\n");
        history.values().get(series)
                .forEach((day, value) -> text.append(calendar.isSession(day) ? day + "," + value + "\n" : ""));
        read(name, text.toString());
    }

    private String futures() {
        StringBuilder text = new StringBuilder(
                "trade_date,expiry,contract,open,high,low,close,settle,volume,open_interest,scale\n");
        history.vx().forEach((day, months) -> {
            for (VxSettlement month : calendar.isSession(day) ? months : List.<VxSettlement> of()) {
                text.append(day).append(',').append(month.expiry()).append(",M,,,,,").append(month.settle()).append(",,,1\n");
            }
        });
        return text.toString();
    }

    private <T> String lines(String head, List<T> rows, Function<T, LocalDate> day, Function<T, String> line) {
        StringBuilder text = new StringBuilder(head).append('\n');
        rows.stream().filter(row -> calendar.isSession(day.apply(row)))
                .forEach(row -> text.append(line.apply(row)).append('\n'));
        return text.toString();
    }
}
