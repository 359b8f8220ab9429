package com.vixshield.signal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.vixshield.billing.Access;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.platform.Ids;
import com.vixshield.quant.SignalInputs;

/** Where signals are made and found. Publishing the same session again, from any node, changes nothing. */
@ApplicationScoped
public class SignalDesk {

    @Inject
    MarketDataSource market;
    @Inject
    SessionCalendar calendar;
    @Inject
    SignalConfig config;
    @Inject
    SignalDocument documents;
    @Inject
    EntityManager database;
    @Inject
    Clock clock;
    @Inject
    Ids ids;

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

    public List<Signal> recent(int most) {
        return Signal.recent(source(), most);
    }

    /** Sessions whose hour has come and that have no signal yet, newest first. */
    List<LocalDate> due() {
        Instant now = clock.instant();
        return market.sessions().stream()
                .sorted(Comparator.reverseOrder())
                .filter(session -> !calendar.preview(session).isAfter(now))
                .limit(config.catchUp())
                .filter(session -> Signal.of(source(), session).isEmpty())
                .toList();
    }

    /** @return whether this call published it */
    @Transactional
    public boolean publish(LocalDate session) {
        SignalInputs inputs = market.inputs(session);
        PublishedSignal published = PublishedSignal.of(inputs, market.provenance(session));
        return database
                .createNativeQuery(
                        """
                                insert into signals (id, session, rulebook, source, origin, expiry, expires_at, quoted_at, published_at, document)
                                values (:id, :session, :rulebook, :source, :origin, :expiry, :expiresAt, :quotedAt, :now, :document)
                                on conflict (source, session, version) do nothing""")
                .setParameter("id", ids.next()).setParameter("session", session)
                .setParameter("rulebook", published.signal().rulebook()).setParameter("source", source())
                .setParameter("origin", market.label().kind().name().toLowerCase(java.util.Locale.ROOT))
                .setParameter("expiry", inputs.expiry()).setParameter("expiresAt", inputs.expiryInstant())
                .setParameter("quotedAt", inputs.chain().quoteInstant()).setParameter("now", clock.instant())
                .setParameter("document", documents.write(published))
                .executeUpdate() == 1;
    }

    /** What was published, as it was computed then. */
    public PublishedSignal read(Signal signal) {
        return documents.read(signal.document);
    }

    private String source() {
        return market.label().source();
    }
}
