package com.vixshield.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.store.StoredHistory;
import com.vixshield.quant.backtest.BacktestInputs;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.VxSettlement;

/**
 * Loads what this installation has imported as the input of a backtest, so that the same code runs on the database as on a
 * folder. Nothing in the store is ever changed, so the history of any moment can be loaded again, to the digit.
 */
public final class ImportedHistory {

    private static final LocalDate EVERY_MONTH_LISTED = LocalDate.of(2013, 1, 1);
    private static final int SLOTS = 8;

    /**
     * Holds an imported history as it was known at a moment.
     *
     * @param asOf what came in later is not in it
     * @param sha256 of all its values, bit for bit
     * @param missing the last session that the index's history lacks; what is before it is left out
     */
    public record Loaded(SessionTable table, Instant asOf, String sha256, Optional<LocalDate> missing) {

        public LocalDate first() {
            return table.date(0);
        }

        public LocalDate last() {
            return table.date(table.size() - 1);
        }
    }

    private record Known(Optional<UUID> news, Optional<Loaded> history) {
    }

    private final StoredHistory store;
    private final SessionCalendar calendar;
    private final Clock clock;
    private Known known;
    private Optional<Loaded> past = Optional.empty();

    /** @param database with a role that may read market data */
    public ImportedHistory(DataSource database, SessionCalendar calendar, Clock clock) {
        this.store = new StoredHistory(database, calendar);
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What is known now; read again when an import brought something. Empty where too little was ever imported. */
    public synchronized Optional<Loaded> current() {
        Optional<UUID> news = store.lastNews();
        if (known == null || !known.news().equals(news)) {
            known = new Known(news, load(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
        return known.history();
    }

    /** What was known at that moment. */
    public synchronized Optional<Loaded> asOf(Instant moment) {
        Optional<Loaded> newest = current().filter(loaded -> loaded.asOf().equals(moment));
        if (newest.isPresent()) {
            return newest;
        }
        if (past.filter(loaded -> loaded.asOf().equals(moment)).isEmpty()) {
            past = load(moment);
        }
        return past;
    }

    private Optional<Loaded> load(Instant moment) {
        MarketHistory history = store.asOf(moment);
        Optional<LocalDate> missing = WholeHistory.lastMissing(history.spx(), calendar);
        List<DailyBar> whole = missing
                .map(gap -> history.spx().stream().filter(bar -> bar.date().isAfter(gap)).toList()).orElse(history.spx());
        if (whole.size() < 2 || history.vix().isEmpty()) {
            return Optional.empty();
        }
        BacktestInputs inputs = new BacktestInputs(
                new MarketHistory(whole, history.vix(), history.values(), history.vx(), history.events()),
                listed(history.vx()), store.overnight(moment));
        try {
            return Optional.of(new Loaded(SessionTable.of(inputs), moment, InputsDigest.of(inputs), missing));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Since 2013 the next eight months are listed on every session, also where the settlement of one is not known. */
    private NavigableMap<LocalDate, List<LocalDate>> listed(NavigableMap<LocalDate, List<VxSettlement>> settlements) {
        NavigableMap<LocalDate, List<LocalDate>> listed = new TreeMap<>();
        settlements.forEach((day, months) -> listed.put(day, day.isBefore(EVERY_MONTH_LISTED)
                ? months.stream().map(VxSettlement::expiry).toList()
                : next(day)));
        return listed;
    }

    private List<LocalDate> next(LocalDate day) {
        List<LocalDate> expiries = new ArrayList<>(SLOTS);
        for (YearMonth month = YearMonth.from(day); expiries.size() < SLOTS; month = month.plusMonths(1)) {
            LocalDate expiry = calendar.vixExpiry(month);
            if (expiry.isAfter(day)) {
                expiries.add(expiry);
            }
        }
        return expiries;
    }
}
