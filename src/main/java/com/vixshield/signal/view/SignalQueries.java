package com.vixshield.signal.view;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.Access;
import com.vixshield.billing.Entitlements;
import com.vixshield.billing.Feature;
import com.vixshield.market.MarketDataSource;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;
import com.vixshield.signal.SignalBody;
import com.vixshield.signal.day.SessionRows;
import com.vixshield.signal.day.SessionRows.Preview;
import com.vixshield.web.format.TimeFormats;

/** Finds published signals. */
@ApplicationScoped
public class SignalQueries {

    @Inject
    MarketDataSource market;
    @Inject
    PublishedSignals published;
    @Inject
    Clock clock;
    @Inject
    SessionRows rows;
    @Inject
    Entitlements entitlements;

    public Optional<Signal> latest() {
        return Signal.latest(source());
    }

    /** What a reader with this access may see: everything published, or only what has been settled. */
    public Optional<Signal> latest(Access access) {
        return entitled(access) ? latest() : Signal.latestSettled(source(), clock.instant());
    }

    /** The same, and for those today's preview while there is nothing sealed of today. */
    public Optional<Signal> current(Access access) {
        return entitled(access) ? rows.preview(source()).map(this::shown).or(this::latest) : latest(access);
    }

    /** Why a tier is no longer recommended, whatever its signal says; empty when it is. */
    public Optional<String> suspension(Signal signal, Tier tier) {
        return rows.suspension(signal, tier).map(given -> "this tier is suspended since " + TimeFormats.date(given.session())
                + ": over " + given.trades() + " trades its mean result is " + given.mean()
                + " dollars a condor after fees, at best " + given.upperBound() + " (95 %)");
    }

    public Optional<Signal> of(LocalDate session, Access access) {
        return Signal.of(source(), session)
                .filter(signal -> entitled(access) || !signal.expiresAt.isAfter(clock.instant()));
    }

    /** The newest before this session that a reader with this access may see. */
    public List<Signal> before(LocalDate session, int most, Access access) {
        return Signal.before(source(), session, entitled(access) ? null : clock.instant(), most);
    }

    public List<Signal> recent(int most) {
        return Signal.recent(source(), most);
    }

    /** What was published, as it was computed then. */
    public PublishedSignal read(Signal signal) {
        return published.of(signal.key());
    }

    /** Whether they see a signal when it is sealed; all others wait for its settlement. */
    public boolean entitled(Access access) {
        return entitlements.allows(access, Feature.SEALED_SIGNALS);
    }

    private Signal shown(Preview preview) {
        Signal signal = new Signal();
        signal.preview = true;
        signal.session = preview.session();
        signal.source = source();
        signal.publishedAt = preview.computedAt();
        PublishedSignal computed = read(signal);
        signal.version = 1;
        signal.rulebook = computed.signal().rulebook();
        signal.origin = SignalBody.origin(market.label());
        signal.expiry = computed.signal().expiry();
        signal.expiresAt = computed.signal().expiryInstant();
        signal.quotedAt = preview.quotedAt();
        return signal;
    }

    private String source() {
        return market.label().source();
    }
}
