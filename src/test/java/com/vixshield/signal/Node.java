package com.vixshield.signal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import javax.sql.DataSource;

import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.store.table.RawFiles;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.day.DayPipeline;
import com.vixshield.signal.day.SessionComputation;
import com.vixshield.signal.ledger.SealedLedger;
import com.vixshield.signal.seal.TestKeys;
import com.vixshield.testing.FakeClock;

/** One replica of the pipeline, with a clock of its own. */
final class Node {

    private static final String CODE = "test build";

    private final FakeClock clock = new FakeClock(Instant.EPOCH);
    private final DayPipeline pipeline;
    private final Duration skew;

    Node(DataSource database, MarketDataSource market, SessionCalendar calendar, Duration skew) {
        this(database, market, calendar, skew, 1);
    }

    /** @param catchUp how many past sessions an empty record begins with */
    Node(DataSource database, MarketDataSource market, SessionCalendar calendar, Duration skew, int catchUp) {
        this(database, market, calendar, skew, catchUp, new Rulebooks());
    }

    Node(DataSource database, MarketDataSource market, SessionCalendar calendar, Duration skew, int catchUp,
            Rulebooks rulebooks) {
        SignalDocument documents = new SignalDocument();
        this.skew = skew;
        this.pipeline = new DayPipeline(
                new SessionComputation(market, documents, new RawFiles(database, clock), clock, rulebooks, CODE), calendar,
                new SealedLedger(database, TestKeys.key(), clock), clock, UUID::randomUUID, catchUp);
    }

    /** @param now what a clock without fault would show */
    void passAt(Instant now) throws SQLException {
        clock.set(now.plus(skew));
        pipeline.pass();
    }
}
