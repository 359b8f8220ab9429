package com.vixshield.lab.run;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.evidence.ImportedHistory;
import com.vixshield.evidence.ImportedHistory.Loaded;
import com.vixshield.lab.study.LabLock;
import com.vixshield.lab.study.LabMarket;
import com.vixshield.lab.study.LabRefusal;

/** Keeps what all runs over the newest history share, and over one of the past for those that repeat an old run. */
@ApplicationScoped
public class LabHistory {

    private record Kept(String sha256, LabMarket market) {
    }

    @Inject
    ImportedHistory imported;

    private Kept newest;
    private Kept past;

    /** Empty when nothing was imported that a run could be made of. */
    public Optional<Loaded> current() {
        return imported.current();
    }

    /** What discovery may look at. @throws LabRefusal without a history that is long enough */
    public LabLock lock(Loaded loaded) {
        return LabLock.of(loaded.table());
    }

    /** @throws LabRefusal when the data are not those that the hash was made of any more */
    synchronized LabMarket market(Instant asOf, String sha256) {
        if (newest != null && newest.sha256().equals(sha256)) {
            return newest.market();
        }
        if (past != null && past.sha256().equals(sha256)) {
            return past.market();
        }
        Loaded loaded = imported.asOf(asOf).filter(found -> found.sha256().equals(sha256))
                .orElseThrow(
                        () -> new LabRefusal("from", "The history of " + asOf + " is not the one that this was asked of."));
        Kept kept = new Kept(sha256, new LabMarket(loaded.table()));
        if (current().filter(now -> now.sha256().equals(sha256)).isPresent()) {
            newest = kept;
        } else {
            past = kept;
        }
        return kept.market();
    }
}
