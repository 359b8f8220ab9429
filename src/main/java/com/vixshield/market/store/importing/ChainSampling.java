package com.vixshield.market.store.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.feed.FetchedFile;
import com.vixshield.market.replay.ChainFormat;
import com.vixshield.market.store.table.StoreTransaction;
import com.vixshield.platform.sql.Statements;

/**
 * Decides which of the chains that come in every few minutes are kept for good. A page has 14 MB and comes eighty times a
 * day; what a signal can be computed from are those of the hour before its preview and later. A sealed signal keeps its own
 * quotes besides.
 */
public final class ChainSampling {

    private static final Duration BEFORE_PREVIEW = Duration.ofHours(1);
    private static final Duration APART = Duration.ofMinutes(15);

    /** Of Cboe, and as joined from Tradier's answers. */
    private static final Pattern CHAIN = Pattern.compile("(?:_|tradier_)([A-Z]+)\\.json");

    private static final String LAST = "select max(quoted_at) from chain_snapshots where session = ? and underlying = ?";

    private final DataSource database;
    private final SessionCalendar calendar;
    private final TradingHours hours;

    public ChainSampling(DataSource database, SessionCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
        this.hours = new TradingHours(calendar);
    }

    /** Every file that is no chain is. */
    public boolean isDue(FetchedFile file) {
        Matcher chain = CHAIN.matcher(file.name());
        if (!chain.matches()) {
            return true;
        }
        Instant quoted = ChainFormat.of(file.data()).quoteInstant(file.data(), hours);
        LocalDate session = hours.sessionOf(quoted);
        if (quoted.isBefore(calendar.preview(session).minus(BEFORE_PREVIEW))) {
            return false;
        }
        return last(session, chain.group(1)).filter(last -> quoted.isBefore(last.plus(APART))).isEmpty();
    }

    private Optional<Instant> last(LocalDate session, String underlying) {
        return StoreTransaction.in(database, "the last chain of " + session, connection -> Statements.first(connection, LAST,
                row -> Statements.instant(row, 1), session, underlying)).flatMap(Function.identity());
    }
}
