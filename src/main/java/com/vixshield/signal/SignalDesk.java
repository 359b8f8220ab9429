package com.vixshield.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.Access;
import com.vixshield.market.MarketDataSource;

/** Where published signals are found. */
@ApplicationScoped
public class SignalDesk {

    @Inject
    MarketDataSource market;
    @Inject
    SignalDocument documents;
    @Inject
    Clock clock;

    public Optional<Signal> latest() {
        return Signal.latest(source());
    }

    /** What somebody with this access may see: everything published, or only what has been settled. */
    public Optional<Signal> latest(Access access) {
        return access.isFull() ? latest() : Signal.latestSettled(source(), clock.instant());
    }

    public Optional<Signal> of(LocalDate session, Access access) {
        return Signal.of(source(), session)
                .filter(signal -> access.isFull() || !signal.expiresAt.isAfter(clock.instant()));
    }

    /** The newest before this session that somebody with this access may see. */
    public List<Signal> before(LocalDate session, int most, Access access) {
        return Signal.before(source(), session, access.isFull() ? null : clock.instant(), most);
    }

    public List<Signal> recent(int most) {
        return Signal.recent(source(), most);
    }

    /** What was published, as it was computed then. */
    public PublishedSignal read(Signal signal) {
        return documents.read(signal.document);
    }

    private String source() {
        return market.label().source();
    }
}
