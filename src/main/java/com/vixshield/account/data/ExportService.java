package com.vixshield.account.data;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.platform.Ids;
import com.vixshield.platform.sql.TransactionStatements;

/** Requests, lists and downloads an account's exports. */
@ApplicationScoped
class ExportService {

    private static final String ASK = """
            insert into data_exports (account_id, id, requested_by, requested_at) values (?, ?, ?, ?)
            on conflict (account_id) where finished_at is null do nothing""";

    @Inject
    CurrentAccount current;
    @Inject
    EntityManager database;
    @Inject
    AuditLog audit;
    @Inject
    DataConfig config;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    /** Asking for what is being made is asking once. False when the account has had as many as it may in a day. */
    @Transactional
    boolean ask() {
        current.decide(Permission.MANAGE_ACCOUNT);
        Instant now = clock.instant();
        if (DataExport.since(account(), now.minus(Duration.ofDays(1))) >= config.exportsPerDay()) {
            return false;
        }
        int asked = TransactionStatements.update(database, ASK, account(), ids.next(), current.person().id, now);
        if (asked == 1) {
            audit.record("export.requested", current.account().name, null, null);
        }
        return true;
    }

    @Transactional
    List<DataExport> all() {
        return DataExport.of(account());
    }

    @Transactional
    Optional<byte[]> content(UUID id) {
        current.require(Permission.MANAGE_ACCOUNT);
        return DataExport.content(account(), id, clock.instant());
    }

    private UUID account() {
        return current.account().id;
    }
}
