package com.vixshield.account.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Person;
import com.vixshield.platform.sql.TransactionStatements;

/** Records actions in the audit log, inside the transaction that performs them: both commit or neither does. */
@ApplicationScoped
public class AuditLog {

    private static final int LONGEST_SUBJECT = 300;
    /** Number and hashes are not among the columns: the database makes them. */
    private static final String WRITE = """
            insert into audit_entries (account_id, occurred_at, person_id, action, subject, before_value, after_value, address,
                user_agent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String NAME = """
            insert into audit_actors (account_id, person_id, name) values (?, ?, ?)
            on conflict (account_id, person_id) do update set name = excluded.name
            where audit_actors.name <> excluded.name""";

    @Inject
    EntityManager database;
    @Inject
    CurrentAccount current;
    @Inject
    RequestOrigin origin;
    @Inject
    ObjectMapper json;
    @Inject
    Clock clock;

    /**
     * By the member and in the account of the request.
     *
     * @param action what was done, the thing first: "member.removed"
     * @param subject to what or whom, for people to read
     * @param before becomes JSON; null where there was nothing
     * @param after likewise
     */
    @Transactional(TxType.MANDATORY)
    public void record(String action, String subject, Object before, Object after) {
        recordBy(new Author(current.account().id, current.person()), action, subject, before, after);
    }

    /** Where the request is in no account yet, or in no request at all. */
    @Transactional(TxType.MANDATORY)
    public void recordBy(Author author, String action, String subject, Object before, Object after) {
        Person person = author.person();
        if (person != null) {
            TransactionStatements.update(database, NAME, author.account(), person.id, person.name);
        }
        TransactionStatements.update(database, WRITE, author.account(), clock.instant().truncatedTo(ChronoUnit.MICROS),
                person == null ? null : person.id, action, shortened(subject), text(before), text(after), origin.address(),
                origin.userAgent());
    }

    /** How often something was done in this account since then. */
    public long occurrences(String action, Instant since) {
        return AuditEntry.count("accountId = ?1 and action = ?2 and occurredAt > ?3", current.account().id, action, since);
    }

    /** @param person null when the system acts by itself */
    public record Author(UUID account, Person person) {

        public static Author system(UUID account) {
            return new Author(account, null);
        }
    }

    private static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }

    private String text(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }
}
