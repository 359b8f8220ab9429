package com.vixshield.account.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.billing.Feature;
import com.vixshield.platform.Ids;
import com.vixshield.platform.Secrets;
import com.vixshield.platform.Tenant;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Creates, revokes and recognises API tokens. */
@ApplicationScoped
public class ApiTokens {

    /** So that a token found in a log or a repository can be told for what it is. */
    static final String PREFIX = "vxs_";
    static final int MOST = 20;
    private static final String WRITE = "write";
    private static final String FORM = PREFIX + "[A-Za-z0-9_-]{32}";
    /** The time of last use is for people to read; writing it at every request would be waste. */
    private static final Duration USE = Duration.ofMinutes(1);

    /** Whose token it is, and whether it may change things. */
    public record Holder(UUID token, UUID account, UUID person, boolean writes) {
    }

    @Inject
    CurrentAccount current;
    @Inject
    Tenant tenant;
    @Inject
    AuditLog audit;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    /** @return the token itself, which cannot be shown again; empty when the limit of tokens is reached */
    @Transactional
    Optional<String> create(String name, String scope, Duration valid) {
        current.decide(Permission.CREATE_TOKENS);
        current.require(scope.equals(WRITE) ? Feature.API_WRITE : Feature.API_READ);
        if (ApiToken.of(current.account().id, current.person().id).size() >= MOST) {
            return Optional.empty();
        }
        String secret = PREFIX + ids.secret();
        ApiToken token = new ApiToken();
        token.accountId = current.account().id;
        token.id = ids.next();
        token.personId = current.person().id;
        token.name = name;
        token.scope = scope;
        token.tokenHash = Secrets.hash(secret);
        token.ending = secret.substring(secret.length() - 4);
        token.createdAt = clock.instant();
        token.expiresAt = token.createdAt.plus(valid);
        token.persist();
        audit.record("token.created", name, null, Map.of("scope", scope, "expires", token.expiresAt.toString()));
        return Optional.of(secret);
    }

    @Transactional
    void revoke(UUID id) {
        current.decide(Permission.VIEW);
        ApiToken token = ApiToken.<ApiToken> findByIdOptional(new ApiToken.Key(current.account().id, id))
                .filter(own -> own.personId.equals(current.person().id) && own.revokedAt == null)
                .orElseThrow(NotFoundException::new);
        token.revokedAt = clock.instant();
        audit.record("token.revoked", token.name, null, null);
    }

    /** For a request that shows this token; from here on it is in the token's account. */
    public Optional<Holder> recognise(String secret) {
        if (!secret.matches(FORM)) {
            return Optional.empty();
        }
        tenant.holdsSecret(secret);
        Instant now = clock.instant();
        Optional<ApiToken> token = QuarkusTransaction.requiringNew().call(() -> ApiToken.byHash(Secrets.hash(secret)))
                .filter(found -> found.isValid(now));
        token.ifPresent(found -> {
            tenant.actFor(found.accountId);
            if (found.lastUsedAt == null || found.lastUsedAt.plus(USE).isBefore(now)) {
                QuarkusTransaction.requiringNew().run(() -> ApiToken.update(
                        "lastUsedAt = ?1 where accountId = ?2 and id = ?3", now, found.accountId, found.id));
            }
        });
        return token.map(found -> new Holder(found.id, found.accountId, found.personId, found.scope.equals(WRITE)));
    }
}
