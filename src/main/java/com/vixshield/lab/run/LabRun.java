package com.vixshield.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import com.vixshield.lab.study.LabRequest;
import com.vixshield.lab.study.LabResult;
import com.vixshield.platform.Json;
import com.vixshield.platform.sql.TransactionStatements;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Stores what was asked of the lab and what became of it. The result and its days are no fields: a list must not load them. */
@Entity
@Immutable
@Table(name = "lab_runs")
@IdClass(LabRun.Key.class)
public class LabRun extends PanacheEntityBase {

    private static final String RESULT = "select result from lab_runs where account_id = ? and id = ?";
    private static final String DAYS = "select days from lab_runs where account_id = ? and id = ?";
    private static final String TRIED = """
            with tried as (
                select distinct on (settings_hash) variants, sharpes from lab_runs
                where account_id = ? and state in ('running', 'done') order by settings_hash, created_at)
            select (select coalesce(sum(variants), 0) from tried),
                   (select coalesce(var_samp(ratio), 0) from tried, unnest(sharpes) as each (ratio))""";

    /** Primary key: the account leads, as in every tenant table. */
    public record Key(UUID accountId, UUID id) {
    }

    /** Variants that an account has tried, each once, and how their Sharpe ratios vary. */
    public record Tried(int variants, double variance) {
    }

    @Id
    public UUID accountId;
    @Id
    public UUID id;
    public String kind;
    public String settings;
    public String settingsHash;
    public String questionHash;
    public String dataHash;
    public Instant dataAsOf;
    public String rulebook;
    public String codeVersion;
    public int variants;
    public UUID repeats;
    public String idempotencyKey;
    public UUID createdBy;
    public Instant createdAt;
    public String state;
    public int done;
    public int total;
    public Instant startedAt;
    public Instant finishedAt;
    public String resultHash;
    public String error;

    public static Optional<LabRun> of(UUID account, UUID id) {
        return LabRun.<LabRun> findByIdOptional(new Key(account, id));
    }

    /** Newest first. */
    public static List<LabRun> newest(UUID account, int most) {
        return LabRun.<LabRun> find("accountId = ?1 order by createdAt desc, id desc", account).page(0, most).list();
    }

    static Optional<LabRun> byKey(UUID account, String idempotencyKey) {
        return find("accountId = ?1 and idempotencyKey = ?2", account, idempotencyKey).firstResultOptional();
    }

    /** The confirmation of a question, unless it was stopped. */
    public static Optional<LabRun> confirmation(UUID account, String questionHash) {
        return find("accountId = ?1 and questionHash = ?2 and kind = 'confirmation' and state in ('queued', 'running', 'done')",
                account, questionHash).firstResultOptional();
    }

    public static long confirmations(UUID account) {
        return count("accountId = ?1 and kind = 'confirmation'", account);
    }

    static long open(UUID account) {
        return count("accountId = ?1 and state in ('queued', 'running')", account);
    }

    public static Tried tried(UUID account) {
        return TransactionStatements.first(getEntityManager(), TRIED,
                row -> new Tried(row.getInt(1), row.getDouble(2)), account).orElseThrow();
    }

    public LabKind kind() {
        return LabKind.of(kind);
    }

    public LabRequest request() {
        try {
            return LabRequest.of(Json.MAPPER.readTree(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isOpen() {
        return state.equals("queued") || state.equals("running");
    }

    public boolean isDone() {
        return state.equals("done");
    }

    /** As it was written, byte for byte; null while there is none. */
    public String result() {
        return TransactionStatements.list(getEntityManager(), RESULT, row -> row.getString(1), accountId, id).get(0);
    }

    /** Of a run or a confirmation. */
    public LabResult study() {
        try {
            return Json.MAPPER.readValue(result(), LabResult.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CSV, a line for each session; null where there is none. */
    public String days() {
        return TransactionStatements.list(getEntityManager(), DAYS, row -> row.getString(1), accountId, id).get(0);
    }

    /** By the pace so far; empty before the first step. */
    public Optional<Duration> left(Instant now) {
        return startedAt == null || done == 0 || !state.equals("running")
                ? Optional.empty()
                : Optional.of(Duration.between(startedAt, now).multipliedBy(total - done).dividedBy(done));
    }
}
