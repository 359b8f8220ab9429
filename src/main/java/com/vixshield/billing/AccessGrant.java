package com.vixshield.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * Stores access given without a payment: the trial that every account gets once, a free day for a late alert, or a courtesy
 * with its reason.
 */
@Entity
@Table(name = "access_grants")
@IdClass(AccessGrant.Key.class)
public class AccessGrant extends PanacheEntityBase {

    public static final Duration TRIAL = Duration.ofDays(14);

    /** Primary key: the account leads, as in every tenant table. */
    public record Key(UUID accountId, UUID id) {
    }

    @Id
    public UUID accountId;
    @Id
    public UUID id;
    @Enumerated(EnumType.STRING)
    public GrantKind kind;
    public Instant startsAt;
    public Instant endsAt;
    public String reason;
    /** Whose features it gives. */
    public String plan = "solo";

    public static AccessGrant trial(UUID id, UUID accountId, Instant now) {
        return trial(id, accountId, now, now.plus(TRIAL), "first sign-in");
    }

    /** A team begins with what is left of its founder's trial: opening another account is no way to a longer one. */
    public static AccessGrant sharedTrial(UUID id, UUID accountId, Instant now, Instant until) {
        return trial(id, accountId, now, until, "founder's trial");
    }

    private static AccessGrant trial(UUID id, UUID accountId, Instant from, Instant until, String reason) {
        AccessGrant grant = new AccessGrant();
        grant.id = id;
        grant.accountId = accountId;
        grant.kind = GrantKind.TRIAL;
        grant.startsAt = from;
        grant.endsAt = until;
        grant.reason = reason;
        return grant;
    }

    public static List<AccessGrant> in(UUID accountId) {
        return list("accountId", accountId);
    }

    /** Of one plan, where a trial and its free days are of every plan. */
    boolean isCourtesy() {
        return kind == GrantKind.COURTESY;
    }

    boolean covers(Instant now) {
        return !now.isBefore(startsAt) && now.isBefore(endsAt);
    }
}
