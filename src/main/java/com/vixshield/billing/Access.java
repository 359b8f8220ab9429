package com.vixshield.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an account may see at a moment.
 *
 * @param until when full access ends, or ended; empty when it was never given
 */
public record Access(Level level, Optional<Instant> until, boolean trial) {

    /** FULL sees signals when they are published; LIMITED sees them once they are settled. */
    public enum Level {
        FULL,
        LIMITED
    }

    public static Access of(List<AccessGrant> grants, Instant now) {
        Optional<AccessGrant> current = grants.stream().filter(grant -> grant.covers(now)).max(byEnd());
        Optional<AccessGrant> decisive = current.or(() -> grants.stream().max(byEnd()));
        return new Access(current.isPresent() ? Level.FULL : Level.LIMITED, decisive.map(grant -> grant.endsAt),
                decisive.isPresent() && decisive.get().kind.equals("trial"));
    }

    public boolean isFull() {
        return level == Level.FULL;
    }

    /** Days that are left, the last one counting as 1; 0 without full access. */
    public long daysLeft(Instant now) {
        return isFull() ? Duration.between(now, until.orElseThrow()).plusDays(1).minusNanos(1).toDays() : 0;
    }

    private static Comparator<AccessGrant> byEnd() {
        return Comparator.comparing((AccessGrant grant) -> grant.endsAt);
    }
}
