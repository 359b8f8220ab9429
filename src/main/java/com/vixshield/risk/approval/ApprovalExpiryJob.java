package com.vixshield.risk.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.vixshield.account.audit.AuditLog;
import com.vixshield.account.audit.AuditLog.Author;
import com.vixshield.platform.Tenant;
import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.sql.Statements;
import com.vixshield.platform.sql.TransactionStatements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Closes expired requests, account by account, each seeing only its own rows. */
@ApplicationScoped
public class ApprovalExpiryJob implements BackgroundJob {

    private static final String EXPIRED = """
            select account_id, id from approval_requests where status = 'pending' and expires_at <= ? limit 500""";
    private static final String EXPIRE = """
            update approval_requests set status = 'expired', decided_at = ?
            where account_id = ? and id = ? and status = 'pending' and expires_at <= ?""";

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;
    @Inject
    EntityManager database;
    @Inject
    Tenant tenant;
    @Inject
    AuditLog audit;
    @Inject
    ApprovalMail mail;
    @Inject
    Clock clock;

    private record Due(UUID account, UUID id) {
    }

    @Override
    public String name() {
        return "approval-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        due().forEach(request -> {
            tenant.actFor(request.account());
            QuarkusTransaction.requiringNew().run(() -> expire(request));
        });
    }

    private void expire(Due due) {
        Instant now = clock.instant();
        int expired = TransactionStatements.update(database, EXPIRE, now, due.account(), due.id(), now);
        if (expired == 1) {
            ApprovalRequest request = ApprovalRequest.of(due.account(), due.id()).orElseThrow();
            audit.recordBy(Author.system(due.account()), "approval.expired", request.kind + ": " + request.reason, null, null);
            mail.decided(request, "expired: too few have approved it in time");
        }
    }

    private List<Due> due() {
        return Statements.with(worker, "requests could not be read", connection -> Statements.list(connection, EXPIRED,
                row -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), clock.instant()));
    }
}
