package com.vixshield.billing;

/** Somebody wants what their account's plan does not include. The answer says which plan does. */
public class PlanRequiredException extends RuntimeException {

    private final transient Feature feature;
    private final transient Plan plan;

    PlanRequiredException(Feature feature, Plan plan) {
        super(feature + " is in " + plan.code());
        this.feature = feature;
        this.plan = plan;
    }

    public Feature feature() {
        return feature;
    }

    /** The cheapest that includes it. */
    public Plan plan() {
        return plan;
    }
}
