package com.vixshield.signal.day;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.MarketInputs;
import com.vixshield.market.Provenance;
import com.vixshield.market.store.table.RawFiles;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.SignalInputs;
import com.vixshield.rulebook.RulebookDecisions;
import com.vixshield.rulebook.RulebookSchedule;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.ShadowPreview;
import com.vixshield.signal.SignalBody;
import com.vixshield.signal.SignalDocument;
import com.vixshield.signal.day.DayTables.Preview;
import com.vixshield.signal.day.DayTables.Published;
import com.vixshield.signal.ledger.InputSnapshot;
import com.vixshield.signal.settlement.Settlement;

/** Computes a session's signal from its inputs; also finds the close against which it settles. */
public final class SessionComputation {

    /** A preview, or the reason why the data give none. */
    sealed interface Result permits Ready, Unusable {
    }

    /** @param shadows by every other version that is computed of this session */
    record Ready(Preview preview, List<ShadowPreview> shadows) implements Result {
    }

    record Unusable(String reason) implements Result {
    }

    private static final Logger LOG = Logger.getLogger(SessionComputation.class);

    private final MarketDataSource market;
    private final SignalDocument documents;
    private final RawFiles files;
    private final Clock clock;
    private final Rulebooks rulebooks;
    private final String codeVersion;

    public SessionComputation(MarketDataSource market, SignalDocument documents, RawFiles files, Clock clock,
            Rulebooks rulebooks,
            String codeVersion) {
        this.market = market;
        this.documents = documents;
        this.files = files;
        this.clock = clock;
        this.rulebooks = rulebooks;
        this.codeVersion = codeVersion;
    }

    MarketDataSource market() {
        return market;
    }

    SignalDocument documents() {
        return documents;
    }

    String codeVersion() {
        return codeVersion;
    }

    Rulebooks rulebooks() {
        return rulebooks;
    }

    RulebookSchedule schedule(Connection connection) throws SQLException {
        return RulebookDecisions.schedule(connection, rulebooks);
    }

    /** @param published a publication from before there was a record, which stays what was published */
    Result compute(Connection connection, DaySchedule day, Optional<Published> published) throws SQLException {
        RulebookSchedule schedule = schedule(connection);
        RulebookVersion rulebook = rulebooks.version(schedule.inForce(day.session()));
        SignalInputs inputs;
        Provenance provenance;
        String document;
        try {
            MarketInputs given = market.inputs(day.session());
            inputs = given.inputs();
            provenance = given.provenance();
            requireInTime(inputs, day);
            document = published.map(Published::document)
                    .orElseGet(() -> documents.write(PublishedSignal.of(rulebook, inputs, provenance)));
        } catch (MarketDataException e) {
            return new Unusable(e.reason());
        } catch (RuntimeException e) {
            LOG.errorf(e, "the signal of %s cannot be computed", day.session());
            return new Unusable("the signal could not be computed (" + e.getClass().getSimpleName() + ")");
        }
        String quotes = files.keep(connection, "quotes " + day.session() + ".csv", InputSnapshot.MEDIA_TYPE,
                InputSnapshot.of(inputs));
        List<ShadowPreview> shadows = published.isPresent()
                ? List.of()
                : schedule.shadows(day.session()).stream().map(version -> shadow(version, inputs, provenance)).toList();
        String body = SignalBody.withShadows(SignalBody.of(inputs, provenance, day, document, quotes, codeVersion), shadows);
        return new Ready(new Preview(day.session(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
                inputs.chain().quoteInstant(), quotes, document, body), shadows);
    }

    /** Whatever befalls a version in shadow, the signal goes out. */
    private ShadowPreview shadow(String version, SignalInputs inputs, Provenance provenance) {
        try {
            return ShadowPreview.of(version,
                    documents.write(PublishedSignal.of(rulebooks.version(version), inputs, provenance)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "rulebook %s in shadow cannot compute the signal of %s", version, inputs.chain().session());
            return ShadowPreview.failed(version, "it could not be computed (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** The official close on which a session's options settle, once the source has said it after that close. */
    public Optional<Settlement> settlement(DaySchedule day) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            return market.close(day.expiry()).filter(seen -> seen.isSeenAfter(day.settles()))
                    .map(seen -> new Settlement(day.expiry(), BigDecimal.valueOf(seen.close()), market.label().source(),
                            now));
        } catch (MarketDataException e) {
            return Optional.empty();
        }
    }

    /** Refuses quotes of another day or of after the close, which could not be traded; only a replay uses them, and says so. */
    private void requireInTime(SignalInputs inputs, DaySchedule day) {
        String file = market.label().source();
        if (!inputs.chain().session().equals(day.session())) {
            throw new MarketDataException(file, 0, "the newest quotes are of " + inputs.chain().session());
        }
        if (market.label().kind() != DataLabel.Kind.RECORDED && inputs.chain().quoteInstant().isAfter(day.sealBy())) {
            throw new MarketDataException(file, 0, "the quotes were made after the seal was due");
        }
    }
}
