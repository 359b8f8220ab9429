package com.vixshield.lab.run;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;

import com.vixshield.account.Account;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.billing.Feature;
import com.vixshield.evidence.ImportedHistory.Loaded;
import com.vixshield.lab.study.LabChecks;
import com.vixshield.lab.study.LabLock;
import com.vixshield.lab.study.LabPhase;
import com.vixshield.lab.study.LabRefusal;
import com.vixshield.lab.study.LabRequest;
import com.vixshield.lab.study.LabSettings;
import com.vixshield.lab.study.LabStudy;
import com.vixshield.lab.study.StartsStudy;
import com.vixshield.platform.Ids;
import com.vixshield.platform.sql.TransactionStatements;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.signal.CodeVersion;

/** Takes in what an account asks of the lab, stops it, and asks it again. Everything is checked before anything is stored. */
@ApplicationScoped
public class LabService {

    /** Runs of an account that may be open at once. */
    private static final int MOST_OPEN = 3;

    private static final String CHUNKS = """
            insert into lab_chunks (account_id, run_id, number, total) values (?, ?, ?, ?)""";
    private static final String CANCEL = """
            update lab_runs set state = 'cancelled', finished_at = ?
            where account_id = ? and id = ? and state in ('queued', 'running')""";
    private static final String CLEAR = "delete from lab_chunks where account_id = ? and run_id = ?";

    /** What was asked, and of what. @param repeats the run that it does again, or null */
    private record Question(LabKind kind, LabRequest request, String dataHash, Instant dataAsOf, UUID repeats,
            String idempotencyKey) {
    }

    @Inject
    CurrentAccount current;
    @Inject
    LabHistory histories;
    @Inject
    Ids ids;
    @Inject
    Clock clock;
    @Inject
    EntityManager database;

    /**
     * Starts a run, or finds the one that was started under this key.
     *
     * @param key empty for none
     * @throws LabRefusal for what cannot be run; nothing is stored then
     */
    public LabRun start(LabKind kind, LabRequest request, Optional<String> key) {
        allowed();
        Optional<LabRun> same = key.flatMap(given -> LabRun.byKey(current.account().id, given));
        if (same.isPresent()) {
            if (!same.get().settings.equals(request.canonical()) || same.get().kind() != kind) {
                throw new LabRefusal("idempotency-key", "This key was used for another run.");
            }
            return same.get();
        }
        Loaded history = history();
        LabChecks.inRange(request.settings());
        LabChecks.onHistory(request.settings(), histories.lock(history));
        if (kind == LabKind.SWEEP && request.axes().isEmpty()) {
            throw new LabRefusal("first", "Choose what to vary.");
        }
        return store(new Question(kind, request, history.sha256(), history.asOf(), null, key.orElse(null)));
    }

    /** The same question over the locked years, once. @throws LabRefusal when that was done before */
    public LabRun confirm(LabRun run) {
        allowed();
        Loaded history = history();
        LabLock lock = histories.lock(history);
        LabSettings settings = run.request().settings().with(LabPhase.CONFIRMATION, lock.locked(), lock.lastLocked());
        if (run.kind() != LabKind.RUN || LabRun.confirmation(run.accountId, settings.questionHash()).isPresent()) {
            throw new LabRefusal("confirmation",
                    "These settings have been confirmed: the locked years answer a question once.");
        }
        return store(new Question(LabKind.CONFIRMATION, LabRequest.of(settings), history.sha256(), history.asOf(), null, null));
    }

    /** The same settings on the same data, whatever has been imported since: the result must be the same bytes. */
    public LabRun repeat(LabRun run) {
        allowed();
        if (run.kind() == LabKind.CONFIRMATION) {
            throw new LabRefusal("repeat", "A confirmation is made once.");
        }
        return store(new Question(run.kind(), run.request(), run.dataHash, run.dataAsOf, run.id, null));
    }

    /** Does nothing to a run that has ended. */
    public void cancel(LabRun run) {
        allowed();
        if (TransactionStatements.update(database, CANCEL, clock.instant(), run.accountId, run.id) > 0) {
            TransactionStatements.update(database, CLEAR, run.accountId, run.id);
        }
    }

    /** Of this account only. @throws NotFoundException also for another's */
    public LabRun run(String id) {
        current.require(Feature.LAB);
        try {
            return LabRun.of(current.account().id, UUID.fromString(id)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    private void allowed() {
        current.require(Permission.RUN_LAB);
        current.require(Feature.LAB);
    }

    private Loaded history() {
        return histories.current().orElseThrow(() -> new LabRefusal("from",
                "No history has been imported here yet, so there is nothing to run on."));
    }

    private LabRun store(Question question) {
        Account.lock(current.account().id);
        if (LabRun.open(current.account().id) >= MOST_OPEN) {
            throw new LabRefusal("run", MOST_OPEN + " runs of this account are not finished. Wait for one, or cancel it.");
        }
        int variants = question.request().axes().isEmpty() ? 1 : LabChecks.variants(question.request().axes());
        int chunks = question.kind() == LabKind.SWEEP ? (variants + LabWorker.CHUNK - 1) / LabWorker.CHUNK : 1;
        LabRun run = new LabRun();
        run.accountId = current.account().id;
        run.id = ids.next();
        run.kind = question.kind().key();
        run.settings = question.request().canonical();
        run.settingsHash = question.request().hash();
        run.questionHash = question.request().settings().questionHash();
        run.dataHash = question.dataHash();
        run.dataAsOf = question.dataAsOf();
        run.rulebook = RulebookParameters.V1_0.version();
        run.codeVersion = CodeVersion.current();
        run.variants = variants;
        run.repeats = question.repeats();
        run.idempotencyKey = question.idempotencyKey();
        run.createdBy = current.person().id;
        run.createdAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        run.state = "queued";
        run.total = steps(question.kind(), variants);
        run.persist();
        for (int number = 0; number < chunks; number++) {
            int steps = steps(question.kind(), Math.min(LabWorker.CHUNK, variants - number * LabWorker.CHUNK));
            TransactionStatements.update(database, CHUNKS, run.accountId, run.id, number, steps);
        }
        return run;
    }

    /** A sweep is counted in variants. */
    private static int steps(LabKind kind, int variants) {
        return switch (kind) {
            case RUN, CONFIRMATION -> LabStudy.STEPS;
            case STARTS -> StartsStudy.STEPS;
            case SWEEP -> variants;
        };
    }
}
