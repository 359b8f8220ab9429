package com.vixshield.risk.approval;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.vixshield.account.audit.AuditLog;
import com.vixshield.account.audit.AuditLog.Author;
import com.vixshield.platform.Tenant;
import com.vixshield.platform.jobs.Sweep;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Closes requests that nobody decided in time, account by account, each seeing only its own rows. */
@ApplicationScoped
public class ExpirySweep implements Sweep {

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
        int expired = database.createNativeQuery("""
                update approval_requests set status = 'expired', decided_at = :now
                where account_id = :account and id = :id and status = 'pending' and expires_at <= :now""")
                .setParameter("account", due.account()).setParameter("id", due.id()).setParameter("now", clock.instant())
                .executeUpdate();
        if (expired == 1) {
            Request request = Request.of(due.account(), due.id()).orElseThrow();
            audit.recordBy(Author.system(due.account()), "approval.expired", request.kind + ": " + request.reason, null, null);
            mail.decided(request, "expired: too few have approved it in time");
        }
    }

    private List<Due> due() {
        try (var connection = worker.getConnection();
                var query = connection.prepareStatement(
                        "select account_id, id from approval_requests where status = 'pending' and expires_at <= ? limit 500")) {
            query.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            List<Due> due = new ArrayList<>();
            var rows = query.executeQuery();
            while (rows.next()) {
                due.add(new Due(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("requests could not be read", e);
        }
    }
}
