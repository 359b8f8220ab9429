package com.vixshield.signal.day;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jboss.logging.Logger;

import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.MarketInputs;
import com.vixshield.market.Provenance;
import com.vixshield.market.store.table.RawFiles;
import com.vixshield.quant.SignalInputs;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.SignalBody;
import com.vixshield.signal.SignalDocument;
import com.vixshield.signal.day.DayTables.Preview;
import com.vixshield.signal.day.DayTables.Published;
import com.vixshield.signal.ledger.InputSnapshot;
import com.vixshield.signal.settlement.Settlement;

/** What a session's signal is computed from, and what it comes to; also the close against which it settles. */
final class SessionComputation {

    /** A preview, or the reason why the data give none. */
    sealed interface Result permits Ready, Unusable {
    }

    record Ready(Preview preview) implements Result {
    }

    record Unusable(String reason) implements Result {
    }

    private static final Logger LOG = Logger.getLogger(SessionComputation.class);

    private final MarketDataSource market;
    private final SignalDocument documents;
    private final RawFiles files;
    private final Clock clock;
    private final String codeVersion;

    SessionComputation(MarketDataSource market, SignalDocument documents, RawFiles files, Clock clock, String codeVersion) {
        this.market = market;
        this.documents = documents;
        this.files = files;
        this.clock = clock;
        this.codeVersion = codeVersion;
    }

    String codeVersion() {
        return codeVersion;
    }

    /** @param published a publication from before there was a record, which stays what was published */
    Result compute(Connection connection, DaySchedule day, Optional<Published> published) throws SQLException {
        SignalInputs inputs;
        Provenance provenance;
        String document;
        try {
            MarketInputs given = market.inputs(day.session());
            inputs = given.inputs();
            provenance = given.provenance();
            requireInTime(inputs, day);
            document = published.map(Published::document)
                    .orElseGet(() -> documents.write(PublishedSignal.of(inputs, provenance)));
        } catch (MarketDataException e) {
            return new Unusable(e.reason());
        } catch (RuntimeException e) {
            LOG.errorf(e, "the signal of %s cannot be computed", day.session());
            return new Unusable("the signal could not be computed (" + e.getClass().getSimpleName() + ")");
        }
        String quotes = files.keep(connection, "quotes " + day.session() + ".csv", InputSnapshot.MEDIA_TYPE,
                InputSnapshot.of(inputs));
        String body = SignalBody.of(inputs, provenance, day, document, quotes, codeVersion);
        return new Ready(new Preview(day.session(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
                inputs.chain().quoteInstant(), quotes, document, body));
    }

    /** The official close on which a session's options settle, once the source has said it after that close. */
    Optional<Settlement> settlement(DaySchedule day) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            return market.close(day.expiry()).filter(seen -> seen.isSeenAfter(day.settles()))
                    .map(seen -> new Settlement(day.expiry(), BigDecimal.valueOf(seen.close()), market.label().source(),
                            now));
        } catch (MarketDataException e) {
            return Optional.empty();
        }
    }

    /** Nobody could have traded on quotes of another day, or of after the close; only a replay says openly that it does. */
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
