package com.vixshield.billing;

/**
 * Reports that an account's plan does not include what was requested; the answer names the plan that does. The answer says
 * which plan does.
 */
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
