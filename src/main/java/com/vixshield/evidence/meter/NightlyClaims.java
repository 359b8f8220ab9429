package com.vixshield.evidence.meter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import com.vixshield.evidence.ClaimComputation;
import com.vixshield.evidence.ImportedHistory;
import com.vixshield.evidence.page.ClaimCard;
import com.vixshield.evidence.page.ClaimCards;
import com.vixshield.evidence.page.ClaimEdition;
import com.vixshield.evidence.page.PublishedClaim;
import com.vixshield.evidence.verdict.Basis;
import com.vixshield.evidence.verdict.StoredComputation;
import com.vixshield.evidence.verdict.VerdictEntry;
import com.vixshield.evidence.verdict.VerdictLedger;
import com.vixshield.market.SessionCalendar;
import com.vixshield.platform.Digests;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.claim.ClaimResult;
import com.vixshield.quant.claim.RecordClaims;
import com.vixshield.quant.claim.RecordSession;
import com.vixshield.trackrecord.RecordEvidence;

/**
 * Computes the claims of a night, once a day and basis. Where the data are those of the last time there is nothing to compute; the
 * first time it does not wait for the night.
 */
final class NightlyClaims {

    private static final Logger LOG = Logger.getLogger(NightlyClaims.class);
    /** When the day's closes, settlements and futures are usually in. */
    private static final LocalTime NIGHT = LocalTime.of(20, 0);

    private final VerdictLedger ledger;
    private final Supplier<Optional<ImportedHistory.Loaded>> history;
    private final Supplier<RecordEvidence.Sample> record;
    private final Supplier<UUID> ids;
    private final Clock clock;

    NightlyClaims(VerdictLedger ledger, Supplier<Optional<ImportedHistory.Loaded>> history,
            Supplier<RecordEvidence.Sample> record, Supplier<UUID> ids, Clock clock) {
        this.ledger = ledger;
        this.history = history;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    void run() {
        sealed();
        model();
    }

    private void model() {
        Optional<StoredComputation> newest = ledger.newest(Basis.MODEL);
        if (!isTime(newest)) {
            return;
        }
        Optional<ImportedHistory.Loaded> loaded = history.get()
                .filter(found -> newest.filter(known -> isOf(known, found.sha256())).isEmpty());
        if (loaded.isEmpty()) {
            return;
        }
        try {
            ClaimComputation computed = ClaimComputation.ofModel(loaded.get().table());
            List<PublishedClaim> headlines = ClaimCards.of(ClaimEdition.claims(computed.claims())).stream()
                    .map(ClaimCard::headlineClaim).toList();
            store(Basis.MODEL, "imported history", loaded.get().sha256(), computed, headlines);
        } catch (IllegalArgumentException e) {
            LOG.debugf("No claims from the imported history yet: %s", e.getMessage());
        }
    }

    private void sealed() {
        Optional<StoredComputation> newest = ledger.newest(Basis.SEALED);
        if (!isTime(newest)) {
            return;
        }
        RecordEvidence.Sample sample = record.get();
        List<RecordSession> sessions = sample.sessions();
        String hash = Digests.sha256Hex(sample.headHash() + sample.segment() + Arrays.toString(sample.gaps()));
        if (newest.filter(known -> isOf(known, hash)).isPresent()) {
            return;
        }
        List<ClaimResult> results = RecordClaims.measure(sessions, sample.gaps());
        ClaimComputation computed = ClaimComputation.ofRecord(results,
                sessions.isEmpty() ? null : sessions.get(0).session(),
                sessions.isEmpty() ? null : sessions.get(sessions.size() - 1).session());
        store(Basis.SEALED, sample.segment().label() + ": " + sample.segment().meaning(), hash, computed,
                firstOfEach(ClaimEdition.claims(computed.claims())));
    }

    /** The variant that stands for a claim of the record is the first. */
    private static List<PublishedClaim> firstOfEach(List<PublishedClaim> claims) {
        return claims.stream().filter(claim -> claims.stream().filter(other -> other.id().equals(claim.id())).findFirst()
                .orElseThrow() == claim).toList();
    }

    private boolean isTime(Optional<StoredComputation> newest) {
        ZonedDateTime now = clock.instant().atZone(SessionCalendar.NEW_YORK);
        return newest.isEmpty()
                || newest.get().computedOn().isBefore(now.toLocalDate()) && !now.toLocalTime().isBefore(NIGHT);
    }

    private static boolean isOf(StoredComputation known, String hash) {
        return known.dataSha256().equals(hash) && known.rulebook().equals(RulebookParameters.V1_0.version());
    }

    private void store(Basis basis, String source, String hash, ClaimComputation computed,
            List<PublishedClaim> headlines) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(SessionCalendar.NEW_YORK).toLocalDate();
        ledger.add(new StoredComputation(ids.get(), basis, now, today, RulebookParameters.V1_0.version(), source, hash,
                computed.first(), computed.last(), computed.claims(), computed.controls()),
                headlines.stream().map(claim -> entry(basis, claim, today, now, computed.last(), hash)).toList());
    }

    private static VerdictEntry entry(Basis basis, PublishedClaim claim, LocalDate on, Instant at, LocalDate last,
            String hash) {
        return new VerdictEntry(basis, claim.id(), on, at, claim.variant(), claim.strict(), claim.n(), claim.plain("estimate"),
                claim.plain("lo95"), claim.plain("hi95"), last, hash);
    }
}
