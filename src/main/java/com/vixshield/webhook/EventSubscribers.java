package com.vixshield.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.billing.Entitlements;
import com.vixshield.billing.Entitlements.Holders;
import com.vixshield.billing.Feature;
import com.vixshield.platform.sql.Statements;
import com.vixshield.webhook.EventDetector.Happening;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * Expands an event into one delivery per subscribed account, in one statement: both or neither. Any number of nodes may
 * try.
 */
@ApplicationScoped
class EventSubscribers {

    private static final String TELL = """
            with told as (
                insert into webhook_events (account_id, id, type, subject, occurred_at, data, created_at)
                select a.account_id, gen_random_uuid(), ?, ?, ?, ?, clock_timestamp()
                from (select distinct account_id from webhook_endpoints
                      where status = 'active' and created_at <= ? and ? = any (events)) a
                where is_entitled(a.account_id, clock_timestamp(), ?, ?) and is_entitled(a.account_id, clock_timestamp(), ?, ?)
                on conflict (account_id, type, subject) do nothing
                returning account_id, id)
            insert into webhook_deliveries (account_id, endpoint_id, event_id, next_at)
            select told.account_id, e.id, told.id, clock_timestamp()
            from told join webhook_endpoints e on e.account_id = told.account_id
            where e.status = 'active' and e.created_at <= ? and ? = any (e.events)""";

    /** The audit log already is what happened in an account, in the transactions in which it did. */
    private static final String TELL_APPROVALS = """
            with told as (
                insert into webhook_events (account_id, id, type, subject, occurred_at, data, created_at)
                select x.account_id, gen_random_uuid(), x.action, 'audit ' || x.sequence, x.occurred_at,
                       jsonb_build_object('request', x.subject, 'entry', x.sequence,
                                          'page', ? || '/a/' || a.handle || '/approvals')::text, clock_timestamp()
                from (select account_id, min(created_at) as since from webhook_endpoints
                      where status = 'active' and 'approval.*' = any (events) group by account_id) e
                join audit_entries x on x.account_id = e.account_id
                join accounts a on a.id = x.account_id
                where x.action like 'approval.%' and x.occurred_at >= e.since and x.occurred_at > ?
                  and is_entitled(x.account_id, clock_timestamp(), ?, ?)
                on conflict (account_id, type, subject) do nothing
                returning account_id, id, occurred_at)
            insert into webhook_deliveries (account_id, endpoint_id, event_id, next_at)
            select told.account_id, e.id, told.id, clock_timestamp()
            from told join webhook_endpoints e on e.account_id = told.account_id
            where e.status = 'active' and e.created_at <= told.occurred_at and 'approval.*' = any (e.events)""";

    private static final String FORGET = "delete from webhook_events where created_at < clock_timestamp() - interval '30 days'";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    Entitlements entitlements;
    @Inject
    EventDetector happenings;
    @Inject
    Clock clock;
    @ConfigProperty(name = "vixshield.url")
    String site;

    /** @return deliveries that were added */
    int tell() {
        Holders hooks = entitlements.holders(Feature.WEBHOOKS);
        try (Connection connection = database.getConnection()) {
            int added = 0;
            for (Happening one : happenings.recent()) {
                added += tell(connection, one, hooks);
            }
            added += Statements.update(connection, TELL_APPROVALS, site, clock.instant().minus(EventDetector.NEWS),
                    hooks.plans(),
                    hooks.others());
            Statements.update(connection, FORGET);
            return added;
        } catch (SQLException e) {
            throw new IllegalStateException("what happened could not be passed on", e);
        }
    }

    /** What a signal says before it has settled is for those who may see it then; the record is public. */
    private int tell(Connection connection, Happening one, Holders hooks) throws SQLException {
        Holders seeing = entitlements.holders(
                one.kind() == WebhookEvent.SIGNAL_PUBLISHED ? Feature.SEALED_SIGNALS : Feature.RECORD);
        return Statements.update(connection, TELL, one.type(), one.subject(), one.at(), one.data(), one.at(),
                one.kind().code(), hooks.plans(), hooks.others(), seeing.plans(), seeing.others(), one.at(), one.kind().code());
    }
}
