package com.vixshield.billing;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;

/** Lists the plans on sale, cheapest first. */
@ApplicationScoped
public class PlanCatalogue {

    private static final Set<SubscriptionStatus> GOES_ON = EnumSet.of(SubscriptionStatus.TRIALING,
            SubscriptionStatus.ACTIVE, SubscriptionStatus.PAST_DUE);

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

    /** A subscriber to a plan we no longer sell gets the smallest plan on sale, never nothing. */
    public Plan planOrSmallestPaid(String code) {
        return plan(code).orElseGet(() -> plans.stream().filter(plan -> !plan.isFree()).findFirst().orElseThrow());
    }

    /**
     * The seats that it must have and has not: Stripe's own portal can sell fewer than we do. Nothing where it ends anyway, or
     * a change is under way; and a subscriber at an earlier price keeps its terms.
     */
    public OptionalInt leastSeats(Subscription one) {
        boolean goesOn = GOES_ON.contains(one.status()) && one.cancelAt().isEmpty() && one.next().isEmpty()
                && !one.pendingChange();
        return plan(one.plan()).filter(plan -> goesOn && plan.perSeat() && plan.price(one.period()) == one.unitAmount())
                .map(plan -> OptionalInt.of(plan.seats())).filter(least -> one.seats() < least.getAsInt())
                .orElse(OptionalInt.empty());
    }

    /** The name by which the price is found at Stripe. */
    public String lookupKey(Plan plan, BillingPeriod period) {
        return String.join("_", "vixshield", plan.code(), period.code(), version);
    }
}
