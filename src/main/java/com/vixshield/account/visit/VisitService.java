package com.vixshield.account.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;

import com.vixshield.account.Account;
import com.vixshield.account.AccountProvisioner;
import com.vixshield.account.Member;
import com.vixshield.account.Operator;
import com.vixshield.account.Person;
import com.vixshield.account.SignedInUser;
import com.vixshield.account.SupportVisit;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.account.audit.AuditLog.Author;
import com.vixshield.platform.Ids;
import com.vixshield.platform.Tenant;
import com.vixshield.platform.sql.TransactionStatements;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Begins and ends support visits: row, audit entry and the owners' mail in one transaction, on behalf of the account. */
@ApplicationScoped
public class VisitService {

    static final String TIME = "time";
    /** Conditional, as of two visits that begin at the same moment, in whatever accounts, the database refuses one. */
    private static final String BEGIN = """
            insert into support_visits (account_id, id, person_id, name, session, reason, starts_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    public enum Outcome {
        BEGUN,
        /** Members need no visit. */
        MEMBER,
        /** Another one began at the same moment. */
        BUSY
    }

    @Inject
    VisitQueries queries;
    @Inject
    AccountProvisioner welcome;
    @Inject
    AuditLog audit;
    @Inject
    VisitMail mail;
    @Inject
    EntityManager database;
    @Inject
    Tenant tenant;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    /** Whatever visit this operator had before is over. */
    public Outcome begin(Operator operator, VisitRequest wish) {
        UUID account = queries.account(wish.handle()).orElseThrow(NotFoundException::new);
        Person person = welcome.person(operator.who());
        endAll(operator.who(), "another visit");
        tenant.actFor(account);
        return QuarkusTransaction.requiringNew().call(() -> begin(account, operator, person, wish));
    }

    private Outcome begin(UUID account, Operator operator, Person person, VisitRequest wish) {
        if (Member.roleNow(account, person.id).isPresent()) {
            return Outcome.MEMBER;
        }
        Instant now = clock.instant();
        Instant end = now.plus(wish.length()).truncatedTo(ChronoUnit.SECONDS);
        int begun = TransactionStatements.update(database, BEGIN, account, ids.next(), person.id, person.name,
                operator.session(), wish.reason(), now, end);
        if (begun == 0) {
            return Outcome.BUSY;
        }
        audit.recordBy(new Author(account, person), "support.started", subject(person.name), null,
                Map.of("reason", wish.reason(), "until", end.toString(), "rights", "viewer, read only"));
        mail.begun(Account.findById(account), person.name, wish.reason(), end);
        return Outcome.BEGUN;
    }

    /** @return the account's handle */
    public String end(Operator operator, UUID visit) {
        tenant.signedInAs(operator.who().identity());
        SupportVisit open = QuarkusTransaction.requiringNew().call(() -> SupportVisit.openOf(operator.who())).stream()
                .filter(one -> one.id.equals(visit)).findFirst().orElseThrow(NotFoundException::new);
        close(open.accountId, open.id, "operator");
        return QuarkusTransaction.requiringNew().call(() -> Account.<Account> findById(open.accountId).handle);
    }

    /** Signing out, or beginning another. */
    void endAll(SignedInUser operator, String how) {
        tenant.signedInAs(operator.identity());
        QuarkusTransaction.requiringNew().call(() -> SupportVisit.openOf(operator))
                .forEach(open -> close(open.accountId, open.id, open.endsAt.isAfter(clock.instant()) ? how : TIME));
    }

    /** Once, however many ask; by the system when the time is up. */
    void close(UUID account, UUID id, String how) {
        tenant.actFor(account);
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> SupportVisit.lockOpen(account, id)
                .filter(visit -> !how.equals(TIME) || !visit.endsAt.isAfter(now)).ifPresent(visit -> end(visit, how, now)));
    }

    private void end(SupportVisit visit, String how, Instant now) {
        visit.endedAt = now;
        visit.endedBy = how;
        Person person = how.equals(TIME) ? null : Person.findById(visit.personId);
        audit.recordBy(new Author(visit.accountId, person), "support.ended", subject(visit.name), null, Map.of("by", how));
    }

    private static String subject(String name) {
        return "visit of " + name + ", VixShield support";
    }
}
