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

import com.vixshield.billing.BillingAlarms;
import com.vixshield.billing.BillingNumbers;
import com.vixshield.billing.SeatFindings;
import com.vixshield.billing.stripe.Inbox;
import com.vixshield.billing.stripe.InboxSweep;
import com.vixshield.billing.stripe.StripeGateway;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Money over all accounts, and the events that could not be worked off. */
@Path("/operator/billing")
@RolesAllowed("operator")
@Blocking
public class BillingConsoleResource {

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance billing(Page page);
    }

    record Page(String mrr, List<BillingNumbers.PlanRevenue> plans, BillingNumbers.Share churn, BillingNumbers.Share trials,
            List<BillingNumbers.PastDue> pastDue, List<BillingNumbers.Disputed> disputes, List<SeatFindings.Finding> seats,
            List<BillingNumbers.Stuck> stuck, BillingNumbers.Counts counts, List<BillingNumbers.Drift> drift,
            Optional<Instant> compared, List<BillingAlarms.Alarm> alarms) {
    }

    @Inject
    BillingNumbers numbers;
    @Inject
    SeatFindings seats;
    @Inject
    BillingAlarms alarms;
    @Inject
    Inbox inbox;
    @Inject
    InboxSweep sweep;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        List<BillingNumbers.PlanRevenue> plans = numbers.byPlan();
        return Templates.billing(new Page(String.join(", ", BillingNumbers.mrr(plans)), plans, numbers.churn(),
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
