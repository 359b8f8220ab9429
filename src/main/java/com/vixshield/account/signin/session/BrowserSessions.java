package com.vixshield.account.signin.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.signin.token.SessionTokens;
import com.vixshield.account.signin.token.StoredTokens;
import com.vixshield.account.signin.token.TokenCipher;
import com.vixshield.platform.Ids;
import com.vixshield.platform.Secrets;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Reads and writes the table browser_sessions. Sessions are looked up while Quarkus still identifies the caller, before
 * there is a request with a tenant: so each connection is told here by which key or for whom it reads.
 */
@ApplicationScoped
public class BrowserSessions {

    private static final String OPEN_FOR = "select set_config('app.identity', ?, false), set_config('app.secret', ?, false)";
    /** A second sign-in within the same session of the identity service replaces the first: its key is worth nothing more. */
    private static final String BEGIN = """
            insert into browser_sessions (identity, sid, id, key_hash, id_token, refresh_token, fresh_until, address, user_agent,
                started_at, used_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (identity, sid) do update
            set key_hash = excluded.key_hash, id_token = excluded.id_token, refresh_token = excluded.refresh_token,
                fresh_until = excluded.fresh_until, refreshing_until = '-infinity', address = excluded.address,
                user_agent = excluded.user_agent, used_at = excluded.used_at, ends_at = excluded.ends_at""";
    private static final String HELD = """
            select id, identity, sid, id_token, refresh_token, fresh_until, started_at, used_at, ends_at
            from browser_sessions where key_hash = ?""";
    private static final String LISTED = """
            select id, address, user_agent, started_at, used_at
            from browser_sessions where ends_at > ? and used_at > ? and identity = ? order by started_at desc, id""";

    @Inject
    public AgroalDataSource database;
    @Inject
    public TokenCipher cipher;
    @Inject
    public Ids ids;
    @Inject
    public Clock clock;

    /**
     * @param visit address and user agent of the browser
     * @return the key that the browser keeps
     */
    public String begin(SessionTokens tokens, ClientInfo visit) {
        String key = ids.secret();
        Instant now = clock.instant();
        String sid = tokens.sid();
        change(tokens.identity(), BEGIN, tokens.identity(), sid, ids.next(), Secrets.hash(key),
                cipher.encrypt(tokens.id(), sid), encrypted(tokens.refresh(), sid), tokens.freshUntil(), visit.address(),
                visit.userAgent(), now, now, SessionLifetime.end(tokens, now));
        return key;
    }

    /** Also one that is over and not yet removed. */
    public Optional<StoredTokens> byKey(String key) {
        return read("", key, HELD, this::held, Secrets.hash(key)).stream().findFirst();
    }

    /** All of one person's, the newest first. */
    List<BrowserSession> of(String identity) {
        Instant now = clock.instant();
        return read(identity, "", LISTED, row -> new BrowserSession(row.getObject("id", UUID.class), row.getString("address"),
                row.getString("user_agent"), instant(row, "started_at"), instant(row, "used_at")), now,
                now.minus(SessionLifetime.IDLE), identity);
    }

    public void noteUse(StoredTokens held) {
        change(held.identity(), "update browser_sessions set used_at = ? where identity = ? and id = ?", clock.instant(),
                held.identity(), held.session());
    }

    /** True for one request only until then: it renews the tokens, which can be done once, and others go on with the old. */
    public boolean claimRenewal(StoredTokens held, Duration atMost) {
        Instant now = clock.instant();
        return change(held.identity(), """
                update browser_sessions set refreshing_until = ?
                where identity = ? and id = ? and fresh_until = ? and refreshing_until <= ?""", now.plus(atMost),
                held.identity(), held.session(), held.freshUntil(), now) == 1;
    }

    public void renew(StoredTokens held, SessionTokens tokens) {
        change(held.identity(), """
                update browser_sessions set id_token = ?, refresh_token = ?, fresh_until = ?, ends_at = ?,
                    refreshing_until = '-infinity'
                where identity = ? and id = ?""", cipher.encrypt(tokens.id(), held.sid()),
                encrypted(tokens.refresh(), held.sid()), tokens.freshUntil(), SessionLifetime.end(tokens, held.startedAt()),
                held.identity(), held.session());
    }

    /** @return its refresh token, with which the identity service can be told; empty when it had none or was not there */
    public Optional<String> take(String identity, UUID id) {
        return read(identity, "", "delete from browser_sessions where identity = ? and id = ? returning sid, refresh_token",
                row -> Optional.ofNullable(decrypted(row.getBytes("refresh_token"), row.getString("sid"))), identity, id)
                .stream().flatMap(Optional::stream).findFirst();
    }

    public void end(String identity, UUID id) {
        change(identity, "delete from browser_sessions where identity = ? and id = ?", identity, id);
    }

    void endNamed(String identity, String sid) {
        change(identity, "delete from browser_sessions where identity = ? and sid = ?", identity, sid);
    }

    void endAll(String identity) {
        change(identity, "delete from browser_sessions where identity = ?", identity);
    }

    private byte[] encrypted(String token, String sid) {
        return token == null ? null : cipher.encrypt(token, sid);
    }

    private int change(String identity, String sql, Object... values) {
        return Statements.with(database, "a session could not be changed", connection -> {
            Statements.run(connection, OPEN_FOR, identity, "");
            return Statements.update(connection, sql, values);
        });
    }

    private <T> List<T> read(String identity, String key, String sql, Statements.Reader<T> reader, Object... values) {
        // one transaction, which the settings of a new connection are part of
        return QuarkusTransaction.requiringNew().call(() -> Statements.with(database, "sessions could not be read",
                connection -> {
                    Statements.run(connection, OPEN_FOR, identity, key);
                    return Statements.list(connection, sql, reader, values);
                }));
    }

    private StoredTokens held(ResultSet row) throws SQLException {
        String sid = row.getString("sid");
        return new StoredTokens(row.getObject("id", UUID.class), row.getString("identity"), sid,
                new SessionTokens(decrypted(row.getBytes("id_token"), sid), decrypted(row.getBytes("refresh_token"), sid)),
                instant(row, "fresh_until"), instant(row, "started_at"), instant(row, "used_at"), instant(row, "ends_at"));
    }

    private String decrypted(byte[] token, String sid) {
        return token == null ? null : cipher.decrypt(token, sid);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Statements.instant(row, column).orElseThrow();
    }
}
