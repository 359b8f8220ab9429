package com.vixshield.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.Entitlements;
import com.vixshield.billing.Feature;
import com.vixshield.platform.Ids;
import com.vixshield.platform.mail.MessageIds;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Opens a run for each thing that is mailed, and freezes its audience: once, however often it is asked to. */
@ApplicationScoped
class AlertRuns {

    private static final String OPEN = """
            insert into alert_runs (id, kind, signal_id, session, created_at, deadline_at)
            select ?, ?, ?, ?, clock_timestamp(), due.at
            from (select cast(? as timestamptz) as at) due where due.at > clock_timestamp()
            on conflict do nothing""";
    /**
     * Entitled and willing, at most one row each; a member who joins before the deadline is added by the next round. Where the
     * plan is for one person, that is the owner who has been there longest (Member.first). A missed session is owed to all who
     * wait for its signal, whether or not they want to be told.
     */
    private static final String EXPAND = """
            insert into deliveries (account_id, run_id, person_id, channel, message_id, address, created_at, next_at)
            select p.account_id, r.id, p.person_id, 'email',
                   '<' || encode(sha256(convert_to(concat_ws('|', r.id, p.account_id, p.person_id), 'UTF8')), 'hex') || '@' || ? || '>',
                   person.email, clock_timestamp(), clock_timestamp()
            from alert_runs r
            cross join alert_preferences p
            join people person on person.id = p.person_id
            left join deliveries had on had.account_id = p.account_id and had.run_id = r.id and had.person_id = p.person_id
                and had.channel = 'email'
            where r.kind = ? and r.signal_id is not distinct from ? and r.session = ? and r.deadline_at > clock_timestamp()
              and case when r.kind = 'result' then p.email_results else p.email_signals end and had.run_id is null
              and is_entitled(p.account_id, clock_timestamp(), ?, ?)
              and (is_entitled(p.account_id, clock_timestamp(), ?, ?)
                   or not exists (
                       select 1 from members me join members other on other.account_id = me.account_id
                       where me.account_id = p.account_id and me.person_id = p.person_id
                         and (other.role <> 'owner', other.joined_at, other.person_id)
                             < (me.role <> 'owner', me.joined_at, me.person_id)))
            on conflict do nothing""";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    MessageIds messages;
    @Inject
    Entitlements entitlements;
    @Inject
    Ids ids;

    /** @param signal empty for a missed session */
    void prepare(AlertKind kind, Optional<UUID> signal, LocalDate session, Instant deadline) {
        Entitlements.Holders entitled = entitlements.holders(Feature.SIGNAL_MAIL);
        Entitlements.Holders teams = entitlements.holders(Feature.TEAM);
        update(OPEN, ids.next(), kind.key(), signal, session, deadline);
        update(EXPAND, messages.domain(), kind.key(), signal, session, entitled.plans(), entitled.others(), teams.plans(),
                teams.others());
    }

    private void update(String sql, Object... values) {
        Statements.with(database, "the run could not be written", connection -> Statements.update(connection, sql, values));
    }
}
