package com.vixshield.webhook;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.Entitlements;
import com.vixshield.billing.Entitlements.Holders;
import com.vixshield.billing.Feature;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Queues webhook deliveries with the worker's role, over all accounts. Leases are timed by the database's clock. */
@ApplicationScoped
class WebhookQueue {

    /** Longer than an attempt may take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final String RECLAIM = """
            update webhook_deliveries set status = 'ready', lease = null, lease_until = null
            where status = 'sending' and lease_until < clock_timestamp()""";

    private static final String DROP = """
            update webhook_deliveries
            set status = 'dropped', finished_at = clock_timestamp(), response_code = null,
                response = 'not sent: the plan does not include webhooks'
            where status = 'ready' and next_at <= clock_timestamp()
              and not is_entitled(account_id, clock_timestamp(), ?, ?)""";

    /** One for each endpoint at a time, so that a slow one does not delay the others. */
    private static final String CLAIM = """
            with due as (
                select account_id, endpoint_id, event_id
                from (select d.account_id, d.endpoint_id, d.event_id, d.next_at,
                             row_number() over (partition by d.account_id, d.endpoint_id order by v.occurred_at, v.id) as place
                      from webhook_deliveries d
                      join webhook_events v on v.account_id = d.account_id and v.id = d.event_id
                      where d.status = 'ready' and d.next_at <= clock_timestamp()) waiting
                where place = 1 order by next_at limit ?)
            update webhook_deliveries d
            set status = 'sending', lease = ?, lease_until = clock_timestamp() + ? * interval '1 second',
                attempts = attempts + 1
            from due, webhook_endpoints e, webhook_events v
            where d.account_id = due.account_id and d.endpoint_id = due.endpoint_id and d.event_id = due.event_id
              and d.status = 'ready' and e.account_id = d.account_id and e.id = d.endpoint_id and e.status = 'active'
              and v.account_id = d.account_id and v.id = d.event_id
            returning d.account_id, d.endpoint_id, d.event_id, d.attempts, d.lease, e.url, e.secret_version,
                      e.previous_until > clock_timestamp() as overlaps, v.type, v.occurred_at, v.data""";

    private static final String FINISH = """
            update webhook_deliveries
            set status = ?, response_code = ?, response = ?, lease = null, lease_until = null,
                finished_at = case when ? = 'ready' then null else clock_timestamp() end,
                next_at = clock_timestamp() + ? * interval '1 second'
            where account_id = ? and endpoint_id = ? and event_id = ? and lease = ?""";

    private static final String WELL = """
            update webhook_endpoints set failing_since = null
            where account_id = ? and id = ? and failing_since is not null""";
    private static final String ILL = """
            update webhook_endpoints set failing_since = clock_timestamp()
            where account_id = ? and id = ? and failing_since is null""";

    /** @param attempts this one included @param overlaps whether the secret before is valid too @param data JSON */
    record Due(UUID account, UUID endpoint, UUID event, int attempts, UUID lease, String url, int secretVersion,
            boolean overlaps, String type, Instant at, String data) {
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    Entitlements entitlements;

    List<Due> claim(UUID lease, int most) {
        Holders entitled = entitlements.holders(Feature.WEBHOOKS);
        try (Connection connection = database.getConnection()) {
            Statements.update(connection, RECLAIM);
            Statements.update(connection, DROP, entitled.plans(), entitled.others());
            return Statements.list(connection, CLAIM, WebhookQueue::due, most, lease, LEASE.toSeconds());
        } catch (SQLException e) {
            throw new IllegalStateException("deliveries could not be claimed", e);
        }
    }

    void delivered(Due due, AttemptResult answer) {
        finish(due, "delivered", answer, Duration.ZERO, WELL);
    }

    /** @param pause until the next attempt; empty when it was the last */
    void failed(Due due, AttemptResult answer, Optional<Duration> pause) {
        finish(due, pause.isPresent() ? "ready" : "failed", answer, pause.orElse(Duration.ZERO), ILL);
    }

    private void finish(Due due, String status, AttemptResult answer, Duration pause, String endpoint) {
        try (Connection connection = database.getConnection()) {
            Statements.update(connection, FINISH, status, answer.code(), answer.text(), status, pause.toSeconds(),
                    due.account(), due.endpoint(), due.event(), due.lease());
            Statements.update(connection, endpoint, due.account(), due.endpoint());
        } catch (SQLException e) {
            throw new IllegalStateException("a delivery could not be finished", e);
        }
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(row.getObject("account_id", UUID.class), row.getObject("endpoint_id", UUID.class),
                row.getObject("event_id", UUID.class), row.getInt("attempts"), row.getObject("lease", UUID.class),
                row.getString("url"), row.getInt("secret_version"), row.getBoolean("overlaps"), row.getString("type"),
                Statements.instant(row, "occurred_at").orElseThrow(), row.getString("data"));
    }
}
