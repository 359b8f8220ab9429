package com.vixshield.trackrecord.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.platform.Json;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.Signal;
import com.vixshield.signal.seal.RecordKind;
import com.vixshield.signal.seal.SealedRecord;
import com.vixshield.signal.view.SignalQueries;
import com.vixshield.trackrecord.page.SettledSessionPage.Later;
import com.vixshield.trackrecord.page.SettledSessionPage.Settlement;
import com.vixshield.trackrecord.page.SettledSessionPage.Shown;
import com.vixshield.trackrecord.statistics.FillGaps;
import com.vixshield.trackrecord.statistics.RecordDay;
import com.vixshield.trackrecord.statistics.RecordLedger;
import com.vixshield.trackrecord.statistics.RecordRows;
import com.vixshield.trackrecord.statistics.SealedSessionRows;
import com.vixshield.trackrecord.statistics.XspGradeRows;
import com.vixshield.web.format.IsoDates;

/** Builds the page of one session with everything that was known. */
@ApplicationScoped
class SettledSessionPageFactory {

    @Inject
    SealedSessionRows rows;
    @Inject
    SignalQueries signals;
    @Inject
    FillGaps fills;
    @Inject
    XspGradeRows xsp;
    @Inject
    Clock clock;

    /** Whether everybody may read what the session's record says. */
    boolean open(RecordDay day) {
        return day.missed() || !day.settles().isAfter(clock.instant());
    }

    SettledSessionPage page(RecordLedger ledger, RecordDay day, Tier tier) {
        List<SealedRecord> records = rows.records(ledger.source(), day.session());
        SealedRecord sealed = records.stream().filter(record -> record.sequence() == day.sequence()).findFirst().orElseThrow();
        Optional<Signal> signal = Signal.of(ledger.source(), day.session());
        return new SettledSessionPage(day.session(), day.segment(), RecordRows.marks(day), day.rulebook(), sealed,
                day.missed() ? text(sealed.body(), "reason") : null, day.settles(),
                signal.filter(found -> open(day)).map(found -> shown(ledger, day, found, tier)).orElse(null),
                signal.flatMap(found -> settlement(ledger, day, found)).orElse(null),
                records.stream().filter(record -> record != sealed).map(SettledSessionPageFactory::later).toList(),
                ledger.days().lowerKey(day.session()), ledger.days().higherKey(day.session()));
    }

    List<SealedRecord> records(RecordLedger ledger, RecordDay day) {
        return rows.records(ledger.source(), day.session());
    }

    private Shown shown(RecordLedger ledger, RecordDay day, Signal signal, Tier tier) {
        return new PublishedSection(day, signals.read(signal)).shown(tier, fills.of(ledger.source(), day.session()),
                xsp.of(ledger.source(), day.session()));
    }

    private Optional<Settlement> settlement(RecordLedger ledger, RecordDay day, Signal signal) {
        return open(day) ? rows.settlement(ledger.source(), signal.expiry) : Optional.empty();
    }

    private static Later later(SealedRecord record) {
        return new Later(record, record.kind() == RecordKind.CORRECTION ? text(record.body(), "text") : null);
    }

    private static String text(String body, String field) {
        try {
            JsonNode value = Json.MAPPER.readTree(body).path(field);
            return value.isMissingNode() ? body : value.asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sealed body is no JSON", e);
        }
    }

    static LocalDate session(String text) {
        return IsoDates.of(text).orElseThrow(NotFoundException::new);
    }
}
