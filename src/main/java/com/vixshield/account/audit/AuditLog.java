package com.vixshield.account.audit;

import java.time.Clock;
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

/** Where every feature says what has just been done, inside the transaction that does it: both stay or neither does. */
@ApplicationScoped
public class AuditLog {

    private static final int LONGEST_SUBJECT = 300;
    private static final String WRITE = """
            insert into audit_entries (account_id, occurred_at, person_id, action, subject, before_value, after_value, address,
                user_agent)
            values (:account, :now, cast(:person as uuid), :action, :subject, :before, :after, :address, :agent)""";
    private static final String NAME = """
            insert into audit_actors (account_id, person_id, name) values (:account, :person, :name)
            on conflict (account_id, person_id) do update set name = excluded.name
            where audit_actors.name <> excluded.name""";

    @Inject
    EntityManager database;
    @Inject
    CurrentAccount current;
    @Inject
    Origin origin;
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
        UUID account = current.account().id;
        UUID person = current.person().id;
        database.createNativeQuery(NAME).setParameter("account", account).setParameter("person", person)
                .setParameter("name", current.person().name).executeUpdate();
        write(account, person, new Said(action, subject, before, after));
    }

    /** By nobody: what the system does by itself, for the account that the connection was opened for. */
    @Transactional(TxType.MANDATORY)
    public void recordOf(UUID account, String action, String subject, Object before, Object after) {
        write(account, null, new Said(action, subject, before, after));
    }

    private record Said(String action, String subject, Object before, Object after) {
    }

    private void write(UUID account, UUID person, Said said) {
        database.flush();
        database.createNativeQuery(WRITE).setParameter("account", account)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("person", person == null ? null : person.toString())
                .setParameter("action", said.action()).setParameter("subject", shortened(said.subject()))
                .setParameter("before", text(said.before())).setParameter("after", text(said.after()))
                .setParameter("address", origin.address()).setParameter("agent", origin.userAgent()).executeUpdate();
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
