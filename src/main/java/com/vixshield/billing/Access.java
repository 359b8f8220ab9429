package com.vixshield.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vixshield.billing.projection.Subscription;

/**
 * Decides what an account may see at a moment: a pure function of what it pays, what it was granted, and the time. What is
 * paid and what is granted add up: a grant takes nothing away, nor does a second subscription.
 *
 * @param until when full access ends, or ended; empty when it was never given, or has no end in sight
 * @param trial whether a trial decides how long
 * @param plans whose features it has, together; empty without full access
 */
public record Access(Level level, Optional<Instant> until, boolean trial, Set<String> plans) {

    /** What a trial is of. */
    public static final String EVERY_PLAN = "*";

    /** Far enough to mean "no end in sight", near enough for every database and calendar. */
    public static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Best first. */
    public enum Level {
        /** Sees signals when they are published. */
        FULL,
        /** Sees them once they are settled, and all of its own history. */
        LIMITED,
        /** Ended: can look, not change. */
        READ_ONLY,
        /** Ended long ago: can take its data away. */
        EXPORT_ONLY,
        /** Not begun: the first payment is not complete. */
        NONE
    }

    public static Access of(List<AccessGrant> grants, Instant now) {
        return of(List.of(), grants, now);
    }

    public static Access of(List<Subscription> subscriptions, List<AccessGrant> grants, Instant now) {
        Optional<Subscription> best = subscriptions.stream().min(Comparator.comparing((Subscription one) -> one.level(now))
                .thenComparing(one -> one.dates().startedAt(), Comparator.reverseOrder()).thenComparing(Subscription::id));
        Optional<AccessGrant> current = grants.stream().filter(grant -> grant.covers(now)).max(byEnd());
        Set<String> plans = plans(subscriptions, grants, now);
        if (best.isPresent() && (best.get().level(now) == Level.FULL || current.isEmpty())) {
            return of(best.get(), plans, now);
        }
        return of(current.or(() -> grants.stream().max(byEnd())), plans, now);
    }

    private static Set<String> plans(List<Subscription> subscriptions, List<AccessGrant> grants, Instant now) {
        Stream<String> paid = subscriptions.stream().filter(one -> one.level(now) == Level.FULL)
                .map(one -> one.isTrial() ? EVERY_PLAN : one.plan());
        Stream<String> granted = grants.stream().filter(grant -> grant.covers(now))
                .map(grant -> grant.isCourtesy() ? grant.plan : EVERY_PLAN);
        return Stream.concat(paid, granted).collect(Collectors.toUnmodifiableSet());
    }

    private static Access of(Subscription subscription, Set<String> plans, Instant now) {
        Optional<Instant> until = subscription.isTrial()
                ? subscription.trialEnd()
                : subscription.fullAccess().map(Subscription.Window::until).filter(FOREVER::isAfter);
        return new Access(subscription.level(now), until, subscription.isTrial(), plans);
    }

    private static Access of(Optional<AccessGrant> grant, Set<String> plans, Instant now) {
        boolean covered = grant.filter(decisive -> decisive.covers(now)).isPresent();
        return new Access(covered ? Level.FULL : Level.LIMITED, grant.map(decisive -> decisive.endsAt),
                grant.filter(decisive -> !decisive.isCourtesy()).isPresent(), plans);
    }

    /** As a member sees it who has no seat in the plan: like an account that pays nothing. */
    public Access withoutSeat() {
        return isFull() ? new Access(Level.LIMITED, until, trial, Set.of()) : this;
    }

    public boolean isFull() {
        return level == Level.FULL;
    }

    /** Days that are left, the last one counting as 1; 0 without full access or without an end. */
    public long daysLeft(Instant now) {
        return isFull() && until.isPresent()
                ? Math.max(0, Duration.between(now, until.get()).plusDays(1).minusNanos(1).toDays())
                : 0;
    }

    private static Comparator<AccessGrant> byEnd() {
        // ties as PostgreSQL breaks them, which compares ids as unsigned bytes
        return Comparator.comparing((AccessGrant grant) -> grant.endsAt)
                .thenComparing(grant -> grant.id.toString(), Comparator.reverseOrder());
    }
}
