package com.vixshield.platform;

import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;

import org.jboss.logging.MDC;

import com.vixshield.platform.sql.TransactionStatements;

/**
 * Holds the account and person for whom the current request reads and writes. Every connection is opened with these values
 * (TenantConnections), and the row level policies of the database show nothing beyond them; set them before a transaction's
 * first statement.
 */
@RequestScoped
public class Tenant {

    private UUID account;
    private String identity;
    private String unsubscribeToken;
    private String secret;
    private boolean onlyReads;

    public void actFor(UUID account) {
        this.account = account;
        note("account", account);
    }

    /** The same within a transaction, whose connection was opened before the account was known. */
    public void actFor(UUID account, EntityManager entities) {
        actFor(account);
        TransactionStatements.first(entities, "select set_config('app.account', ?, false)", row -> row.getString(1), account());
    }

    /** @param identity issuer and subject of the signed-in person, as in people.identity */
    public void signedInAs(String identity) {
        this.identity = identity;
        note("person", identity == null ? null : identity.substring(identity.lastIndexOf(' ') + 1));
    }

    public void holdsUnsubscribeToken(String token) {
        this.unsubscribeToken = token;
    }

    /** The key of a mailed link or of a program; rows that keep its hash become visible. */
    public void holdsSecret(String secret) {
        this.secret = secret;
    }

    /** From here on the database itself refuses every change that a transaction of this request attempts. */
    public void onlyRead() {
        onlyReads = true;
    }

    boolean onlyReads() {
        return onlyReads;
    }

    String account() {
        return account == null ? "" : account.toString();
    }

    String identity() {
        return orEmpty(identity);
    }

    String unsubscribeToken() {
        return orEmpty(unsubscribeToken);
    }

    String secret() {
        return orEmpty(secret);
    }

    /** The threads of jobs go on to another account. */
    @PreDestroy
    void forget() {
        note("account", null);
        note("person", null);
    }

    /** Into every line that the log has of this request. */
    private static void note(String name, Object value) {
        if (value == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, value.toString());
        }
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
