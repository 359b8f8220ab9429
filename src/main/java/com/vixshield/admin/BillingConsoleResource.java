package com.vixshield.admin;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.billing.operator.BillingAlarms;
import com.vixshield.billing.operator.BillingStatistics;
import com.vixshield.billing.operator.SeatShortfalls;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.billing.stripe.webhook.EventInbox;
import com.vixshield.billing.stripe.webhook.EventInboxJob;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves revenue over all accounts, and the Stripe events that failed. */
@Path("/operator/billing")
@RolesAllowed("operator")
@Blocking
public class BillingConsoleResource {

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance billing(Page page);
    }

    record Page(String mrr, List<BillingStatistics.PlanRevenue> plans, BillingStatistics.Share churn,
            BillingStatistics.Share trials,
            List<BillingStatistics.PastDue> pastDue, List<BillingStatistics.Disputed> disputes,
            List<SeatShortfalls.Finding> seats,
            List<BillingStatistics.Stuck> stuck, BillingStatistics.Counts counts, List<BillingStatistics.Drift> drift,
            Optional<Instant> compared, List<BillingAlarms.Alarm> alarms) {
    }

    @Inject
    BillingStatistics numbers;
    @Inject
    SeatShortfalls seats;
    @Inject
    BillingAlarms alarms;
    @Inject
    EventInbox inbox;
    @Inject
    EventInboxJob sweep;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        List<BillingStatistics.PlanRevenue> plans = numbers.byPlan();
        return Templates.billing(new Page(String.join(", ", BillingStatistics.mrr(plans)), plans, numbers.churn(),
                numbers.trialConversion(), numbers.pastDue(), numbers.disputes(), seats.all(), numbers.stuck(),
                numbers.counts(StripeGateway.apiVersion()), numbers.drift(), numbers.compared(), alarms.all()));
    }

    /** Pressing it twice has one effect: what an event does is keyed by the event. */
    @POST
    @Path("events/{event}/replay")
    public Response replay(@PathParam("event") String event) {
        inbox.replay(event);
        sweep.run();
        return Response.seeOther(URI.create("/operator/billing")).build();
    }
}
