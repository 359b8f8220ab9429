package com.vixshield.billing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The plans on sale, cheapest first. */
@ApplicationScoped
public class PlanCatalogue {

    private final String version;
    private final List<Plan> plans;

    @Inject
    PlanCatalogue(BillingConfig config) {
        this(config.catalogue(), config.plans().entrySet().stream().map(entry -> plan(entry.getKey(), entry.getValue()))
                .toList());
    }

    public PlanCatalogue(String version, List<Plan> plans) {
        this.version = version;
        this.plans = plans.stream().sorted(Comparator.comparingInt(Plan::rank)).toList();
    }

    private static Plan plan(String code, BillingConfig.Offer offer) {
        return new Plan(code, offer.name(), offer.monthly(), offer.yearly(), offer.seats(), offer.rank(), offer.features());
    }

    public List<Plan> plans() {
        return plans;
    }

    public Optional<Plan> plan(String code) {
        return plans.stream().filter(plan -> plan.code().equals(code)).findFirst();
    }

    /** Whoever pays for something we no longer sell gets the smallest plan that is sold, never nothing. */
    public Plan planOrSmallestPaid(String code) {
        return plan(code).orElseGet(() -> plans.stream().filter(plan -> !plan.isFree()).findFirst().orElseThrow());
    }

    /** The name by which the price is found at Stripe. */
    public String lookupKey(Plan plan, Period period) {
        return String.join("_", "vixshield", plan.code(), period.code(), version);
    }
}
