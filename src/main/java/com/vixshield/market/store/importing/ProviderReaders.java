package com.vixshield.market.store.importing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.cboe.IndexHistory;
import com.vixshield.market.cboe.VxContract;
import com.vixshield.market.cboe.VxSettlements;
import com.vixshield.market.event.EventFile;
import com.vixshield.market.file.CsvRows;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.JsonDocument;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.market.file.RowNote;
import com.vixshield.market.fred.FredGraph;
import com.vixshield.market.fred.FredObservations;
import com.vixshield.market.fred.FredReleaseDates;
import com.vixshield.market.fred.FredSeries;
import com.vixshield.market.fund.FundHistory;
import com.vixshield.market.replay.ChainFormat;
import com.vixshield.market.store.table.EventSchedule;
import com.vixshield.market.store.table.Fact;
import com.vixshield.market.store.table.Fact.Bar;
import com.vixshield.market.store.table.Fact.Event;
import com.vixshield.market.store.table.Fact.Value;
import com.vixshield.market.store.table.Fact.VxRow;
import com.vixshield.market.tradier.TradierChain;

/** Reads files that other packages parse, each in its provider's own format. */
final class ProviderReaders {

    private static final Pattern FUND = Pattern.compile("fund_([A-Z]+)\\.");
    private static final String MONTH_CODES = "FGHJKMNQUVXZ";
    private static final String WEEKLY = "W";
    private static final String CBOE = "Cboe";
    private static final String FRED = "FRED";

    private static final List<String> TRADIER_PARTS = List.of("quotes quote", "expirations date", "options option");

    private final SessionCalendar calendar;
    private final TradingHours hours;

    ProviderReaders(SessionCalendar calendar) {
        this.calendar = calendar;
        this.hours = new TradingHours(calendar);
    }

    void chain(DataFile file, ParsedFile into) {
        into.take(file, ChainFormat.of(file).read(file, hours));
    }

    void indexHistory(DataFile file, ParsedFile into) {
        String ticker = IndexHistory.ticker(file)
                .orElseThrow(() -> file.refuse(0, "the name does not tell the index: TICKER_History.csv expected"));
        adopt(file, into, IndexHistory.parse(file), (day, bar) -> new Bar(ticker, day, bar.open(), bar.high(),
                bar.low(), bar.close(), Double.NaN, CBOE));
    }

    void fundHistory(DataFile file, ParsedFile into) {
        Matcher name = FUND.matcher(file.name());
        if (!name.find()) {
            throw file.refuse(0, "the name does not tell the fund: fund_TICKER.json expected");
        }
        adopt(file, into, FundHistory.parse(file), (day, bar) -> new Bar(name.group(1), day, bar.open(), bar.high(),
                bar.low(), bar.close(), Double.NaN, CBOE));
    }

    void vxContract(DataFile file, ParsedFile into) {
        VxContract contract = VxContract.parse(file, calendar);
        String code = contract.month().map(ProviderReaders::code).orElse(WEEKLY);
        adopt(file, into, contract.days(), (day, row) -> new VxRow(contract.expiry(), day, code, row.open(), row.high(),
                row.low(), row.close(), row.settle(), row.volume(), row.openInterest(), CBOE));
    }

    void vxSettlements(DataFile file, ParsedFile into) {
        VxSettlements list = VxSettlements.parse(file);
        LocalDate day = list.day().orElseThrow(() -> file.refuse(0, "the name does not tell the trade date"));
        adopt(file, into, list.contracts(), (expiry, row) -> new VxRow(expiry, day,
                row.isMonthly() && isMonthly(expiry) ? code(YearMonth.from(expiry)) : WEEKLY, Double.NaN, Double.NaN,
                Double.NaN, Double.NaN,
                row.settle(), Double.NaN, Double.NaN, CBOE));
    }

    private boolean isMonthly(LocalDate expiry) {
        return calendar.vixExpiry(YearMonth.from(expiry)).equals(expiry);
    }

    /** Either of FRED's two forms. */
    void fred(DataFile file, ParsedFile into) {
        if (file.firstByte() == '{') {
            FredSeries series = fredSeries(file.name().replaceFirst("^.*_", "").replaceFirst("\\..*$", "")).orElseThrow(
                    () -> file.refuse(0, "the name does not tell the series: DGS1MO.json expected"));
            adopt(file, into, FredObservations.parse(file, series), (day, value) -> value(series, day, value));
        } else {
            fredGraph(file, into);
        }
    }

    /** Series by series, as the header names them; what nothing is computed from is counted. */
    private static void fredGraph(DataFile file, ParsedFile into) {
        CsvRows rows = new CsvRows(file);
        if (!rows.next() || rows.size() < 2) {
            throw rows.refuse("wrong header: observation_date and the name of a series expected");
        }
        List<FredSeries> known = FredGraph.series(file);
        for (FredSeries series : known) {
            adopt(file, into, FredGraph.parse(file, series), (day, value) -> value(series, day, value));
        }
        if (known.isEmpty()) {
            into.eachRow(rows, rows.size(), () -> {
                rows.isoDate(0);
                rows.number(1);
            });
        }
    }

    void announcements(DataFile file, ParsedFile into) {
        EventFile events = EventFile.read(file);
        List<RowNote> refused = events.refused().stream().map(row -> new RowNote(row.line(), row.reason())).toList();
        into.adopt(file, events.events(), event -> 0, refused, events.report().rowsDropped(),
                event -> new Event(event.kind(), event.date(), event.time().orElse(null), event.source()));
    }

    void releaseDates(DataFile file, ParsedFile into) {
        FredReleaseDates dates = FredReleaseDates.parse(file);
        List<Event> events = dates.events().stream().map(event -> new Event(event.kind(), event.date(),
                event.time().orElse(null), event.source())).toList();
        into.adopt(file, events, event -> 0, dates.refused(), dates.dropped(), event -> event);
        into.complete(new EventSchedule(dates.events()));
    }

    /** A chain, or one of the three kinds of answers that make it: those are counted. */
    void tradierAnswer(DataFile file, ParsedFile into) {
        if (TradierChain.isOne(file)) {
            chain(file, into);
            return;
        }
        JsonNode answer = JsonDocument.read(file);
        for (String part : TRADIER_PARTS) {
            JsonNode whole = answer.path(part.substring(0, part.indexOf(' ')));
            into.count(JsonDocument.elements(whole.path(part.substring(part.indexOf(' ') + 1))).size());
        }
    }

    void yahooChart(DataFile file, ParsedFile into) {
        int days = JsonDocument.read(file).path("chart").path("result").path(0).path("timestamp").size();
        if (days == 0) {
            throw file.refuse(0, "not a Yahoo chart: no time stamps");
        }
        into.count(days);
    }

    private static <T> void adopt(DataFile file, ParsedFile into, ParsedSeries<T> parsed,
            BiFunction<LocalDate, T, Fact> fact) {
        into.doubts().addAll(parsed.doubts());
        into.adopt(file, parsed.rows().entrySet(), row -> parsed.lines().getOrDefault(row.getKey(), 0), parsed.refused(),
                parsed.file().rowsDropped(), row -> fact.apply(row.getKey(), row.getValue()));
    }

    private static Value value(FredSeries series, LocalDate day, double value) {
        return new Value(series.name(), day, value, FRED);
    }

    private static Optional<FredSeries> fredSeries(String name) {
        return Arrays.stream(FredSeries.values()).filter(series -> series.name().equals(name)).findFirst();
    }

    /** Q26 for August 2026. */
    private static String code(YearMonth month) {
        int year = month.getYear() % 100;
        return MONTH_CODES.charAt(month.getMonthValue() - 1) + (year < 10 ? "0" : "") + year;
    }
}
