package com.vixshield.subscription;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.vixshield.billing.Plan;
import com.vixshield.billing.PlanCatalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Serves the public pricing page. */
@Path("/pricing")
public class PricingResource {

    @CheckedTemplate(basePath = "subscription")
    static class Templates {
        static native TemplateInstance pricing(List<BillingPage.Offer> offers, List<FeeRow> fees);
    }

    /** Our fee beside an account: on a small one it is the largest cost. */
    record FeeRow(int account, double share) {
    }

    private static final List<Integer> ACCOUNTS = List.of(25_000, 50_000, 100_000, 250_000, 500_000);

    @Inject
    PlanCatalogue catalogue;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        return Templates.pricing(catalogue.plans().stream().map(plan -> BillingPageFactory.offer(plan, false)).toList(),
                fees());
    }

    private List<FeeRow> fees() {
        Plan cheapest = catalogue.planOrSmallestPaid("");
        return ACCOUNTS.stream().map(account -> new FeeRow(account, cheapest.monthly() * 12 / 100.0 / account)).toList();
    }
}
