package com.vixshield.billing.stripe.api;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.param.PriceCreateParams;
import com.stripe.param.ProductCreateParams;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PlanCatalogue;

/** Creates the catalogue at Stripe: a product for each plan, a price for each version and period. Existing ones stay. */
@ApplicationScoped
public class PriceSetup {

    private final StripeGateway gateway;
    private final PlanCatalogue catalogue;

    public PriceSetup(StripeGateway gateway, PlanCatalogue catalogue) {
        this.gateway = gateway;
        this.catalogue = catalogue;
    }

    public void run() {
        for (Plan plan : catalogue.plans()) {
            for (BillingPeriod period : BillingPeriod.values()) {
                if (!plan.isFree() && !gateway.hasPrice(catalogue.lookupKey(plan, period))) {
                    create(plan, period);
                }
            }
        }
    }

    private void create(Plan plan, BillingPeriod period) {
        String product = product(plan);
        String lookupKey = catalogue.lookupKey(plan, period);
        PriceCreateParams.Recurring.Interval interval = period == BillingPeriod.YEAR
                ? PriceCreateParams.Recurring.Interval.YEAR
                : PriceCreateParams.Recurring.Interval.MONTH;
        gateway.ask(() -> gateway.stripe().prices().create(PriceCreateParams.builder().setProduct(product)
                .setLookupKey(lookupKey).setCurrency("usd").setUnitAmount(plan.price(period))
                .setTaxBehavior(PriceCreateParams.TaxBehavior.EXCLUSIVE)
                .setNickname(plan.name() + (plan.perSeat() ? ", a seat and " : ", a ") + period.code())
                .setRecurring(PriceCreateParams.Recurring.builder().setInterval(interval).build())
                .putMetadata(StripeMapper.PLAN, plan.code()).build(), StripeGateway.under("price-" + lookupKey)));
    }

    private String product(Plan plan) {
        String id = "vixshield_" + plan.code();
        return found(id).orElseGet(() -> gateway.ask(() -> gateway.stripe().products().create(
                ProductCreateParams.builder().setId(id).setName("VixShield " + plan.name()).build(),
                StripeGateway.under("product-" + id))).getId());
    }

    private Optional<String> found(String id) {
        try {
            return Optional.of(gateway.ask(() -> gateway.stripe().products().retrieve(id)).getId());
        } catch (StripeFailureException e) {
            if (e.isMissing()) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
