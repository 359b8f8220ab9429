package com.vixshield.billing;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Describes a plan that an account can subscribe to.
 *
 * @param monthly price of a seat and month, in cents
 * @param yearly price of a seat and year, in cents
 * @param seats the fewest that are sold; 1 also means that there is never more than one
 * @param rank a change to a higher rank is an upgrade
 */
public record Plan(String code, String name, long monthly, long yearly, int seats, int rank, Set<Feature> features) {

    public static final String FREE = "free";

    /** In the order in which features are listed everywhere. */
    public Plan {
        features = Collections.unmodifiableSet(new TreeSet<>(features));
    }

    public boolean isFree() {
        return monthly == 0;
    }

    public boolean perSeat() {
        return seats > 1;
    }

    public long price(BillingPeriod period) {
        return period == BillingPeriod.MONTH ? monthly : yearly;
    }
}
