package com.vixshield.evidence.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.evidence.verdict.Basis;
import com.vixshield.evidence.verdict.StoredComputation;
import com.vixshield.evidence.verdict.VerdictEntry;
import com.vixshield.evidence.verdict.VerdictLedger;

import io.agroal.api.AgroalDataSource;

/** Chooses what the claim meter shows: what this installation computed last, else what was published with the code. */
@ApplicationScoped
public class ShownEvidence {

    private record Known(Optional<UUID> id, ClaimEdition edition) {
    }

    @Inject
    PublishedEvidence published;
    @Inject
    AgroalDataSource database;

    private volatile Known known;

    public ClaimEdition edition() {
        Optional<UUID> newest = ledger().newestId(Basis.MODEL);
        Known held = known;
        if (held == null || !held.id().equals(newest)) {
            held = new Known(newest, newest.flatMap(id -> ledger().newest(Basis.MODEL)).map(ClaimEdition::computed)
                    .orElseGet(published::edition));
            known = held;
        }
        return held.edition();
    }

    /** Claims on our sealed record, as they were computed last; empty before the first time. */
    public Optional<OwnClaims> own() {
        return ledger().newest(Basis.SEALED).map(OwnClaims::of);
    }

    /** Id of that computation, as part of a page's tag. */
    String ownKey() {
        return ledger().newestId(Basis.SEALED).map(UUID::toString).orElse("");
    }

    public List<VerdictEntry> verdicts() {
        return ledger().entries();
    }

    public List<VerdictEntry> verdicts(String claim) {
        return ledger().of(claim);
    }

    Optional<StoredComputation> sealed() {
        return ledger().newest(Basis.SEALED);
    }

    private VerdictLedger ledger() {
        return new VerdictLedger(database);
    }
}
