package com.vixshield.webhook;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.account.Account;
import com.vixshield.account.Member;
import com.vixshield.account.Person;
import com.vixshield.account.Role;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.account.audit.AuditLog.Author;
import com.vixshield.platform.Tenant;
import com.vixshield.platform.mail.MailOutbox;
import com.vixshield.platform.mail.NoticeMail;
import com.vixshield.platform.sql.Statements;
import com.vixshield.platform.sql.TransactionStatements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Disables endpoints that have not answered for days, and notifies the owners. */
@ApplicationScoped
class EndpointDisabler {

    private static final String LONG_FAILING = """
            select account_id, id from webhook_endpoints where status = 'active' and failing_since < ? limit 100""";
    private static final String DROP = """
            update webhook_deliveries set status = 'dropped'
            where account_id = ? and endpoint_id = ? and status = 'ready'""";

    private record Failing(UUID account, UUID endpoint) {
    }

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
    MailOutbox outbox;
    @Inject
    WebhookConfig config;
    @Inject
    Clock clock;
    @ConfigProperty(name = "vixshield.url")
    String site;

    void run() {
        longFailing().forEach(one -> {
            tenant.actFor(one.account());
            QuarkusTransaction.requiringNew().run(() -> disable(one));
        });
    }

    /** Unless it has answered, or was switched off, meanwhile. */
    private void disable(Failing one) {
        Endpoint.lockFailing(new Endpoint.Key(one.account(), one.endpoint()), clock.instant().minus(config.disableAfter()))
                .ifPresent(endpoint -> {
                    endpoint.status = Endpoint.DISABLED;
                    TransactionStatements.update(database, DROP, one.account(), one.endpoint());
                    audit.recordBy(Author.system(one.account()), "webhook.disabled", endpoint.url, null, null);
                    tellOwners(Account.findById(one.account()), endpoint);
                });
    }

    private void tellOwners(Account account, Endpoint endpoint) {
        NoticeMail notice = new NoticeMail("A webhook of " + account.name + " is switched off", "A webhook is switched off",
                List.of("Nothing that we sent to " + endpoint.url + " has been accepted for "
                        + config.disableAfter().toDays() + " days, so we have stopped.",
                        "When it works again, switch it on; what was not delivered can be sent again from its list."),
                "See the deliveries", site + "/a/" + account.handle + "/webhooks/" + endpoint.id,
                "You get this because you own the account.");
        Member.in(account.id).stream().filter(member -> member.role == Role.OWNER)
                .map(member -> Person.<Person> findById(member.personId))
                .forEach(person -> outbox.send(account.id, person.email, notice));
    }

    private List<Failing> longFailing() {
        return Statements.with(worker, "the endpoints could not be read",
                connection -> Statements.list(connection, LONG_FAILING,
                        row -> new Failing(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        clock.instant().minus(config.disableAfter())));
    }
}
