package com.vixshield.billing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.Digests;
import com.vixshield.platform.mail.EmailAddress;
import com.vixshield.platform.sql.Statements;

/**
 * Allows one trial per mailbox and per card, and few from one network in a day. It remembers salted hashes, which outlive a
 * deleted account and cannot be traced back to a person.
 */
@ApplicationScoped
public class Trials {

    private static final Duration DAY = Duration.ofDays(1);

    private static final String CLAIM = """
            insert into trial_claims (kind, hash, claim, claimed_at) values (?, ?, trial_claimant(?), ?) on conflict do nothing""";
    private static final String OWN = "select 1 from trial_claims where kind = ? and hash = ? and claim = trial_claimant(?)";
    private static final String FROM_NETWORK = """
            select count(*) from trial_claims where kind = 'network' and hash = ? and claimed_at > ?""";

    private final String salt;
    private final Set<String> disposable;
    private final int perNetwork;

    @Inject
    Trials(BillingConfig config) {
        this(config.trialSalt(), config.disposableDomains(), config.trialsPerNetwork());
    }

    public Trials(String salt, Set<String> disposable, int perNetwork) {
        this.salt = salt;
        this.disposable = disposable;
        this.perNetwork = perNetwork;
    }

    /**
     * @param email verified by the identity provider
     * @param network where the request came from, or empty when that is not known
     * @return whether this account may have a trial; if so, the claim is written
     */
    public boolean claim(Connection connection, UUID account, String email, String network, Instant now) throws SQLException {
        String mailbox = EmailAddress.mailbox(email);
        if (disposable.contains(mailbox.substring(mailbox.indexOf('@') + 1)) || tooMany(connection, network, now)) {
            return false;
        }
        if (!claimed(connection, "email", mailbox, account, now)) {
            return false;
        }
        if (!network.isEmpty()) {
            Statements.update(connection, CLAIM, "network", hash("network", network), account, now);
        }
        return true;
    }

    /** A card that pays counts as having had its trial; whose it is first is whose it stays. */
    public boolean claimCard(Connection connection, UUID account, String fingerprint, Instant now) throws SQLException {
        return claimed(connection, "card", fingerprint, account, now);
    }

    private boolean claimed(Connection connection, String kind, String value, UUID account, Instant now) throws SQLException {
        String hash = hash(kind, value);
        return Statements.update(connection, CLAIM, kind, hash, account, now) == 1
                || Statements.first(connection, OWN, row -> true, kind, hash, account).isPresent();
    }

    private boolean tooMany(Connection connection, String network, Instant now) throws SQLException {
        Optional<Integer> today = Statements.first(connection, FROM_NETWORK, row -> row.getInt(1), hash("network", network),
                now.minus(DAY));
        return !network.isEmpty() && today.orElse(0) >= perNetwork;
    }

    private String hash(String kind, String value) {
        return Digests.hmacHex(salt, kind + "|" + value);
    }
}
