package com.vixshield.subscription;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Member;
import com.vixshield.account.MembersOnly;
import com.vixshield.account.Permission;
import com.vixshield.account.Requires;
import com.vixshield.account.Role;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PlanCatalogue;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.stripe.action.AlreadySubscribedException;
import com.vixshield.billing.stripe.action.SubscriptionService;
import com.vixshield.billing.stripe.action.SubscriptionService.Buyer;
import com.vixshield.billing.stripe.action.SubscriptionService.Quote;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.page.Flash;
import com.vixshield.web.page.Said;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves an account's subscription and every change of it. */
@Path("/a/{account}/billing")
@AccountPage
@MembersOnly
@Blocking
@Produces(MediaType.TEXT_HTML)
public class BillingResource {

    @CheckedTemplate(basePath = "subscription")
    static class Templates {
        static native TemplateInstance billing(BillingPage page);

        static native TemplateInstance quote(QuotePage page);
    }

    /** A wish that cannot be fulfilled as it stands, in words for the page that it came from. */
    private static final class Refused extends RuntimeException {
        Refused(String words) {
            super(words);
        }
    }

    private static final int MOST_SEATS = 500;
    private static final Duration QUOTE_LIFE = Duration.ofHours(1);

    @Inject
    CurrentAccount current;
    @Inject
    BillingPageFactory billing;
    @Inject
    SubscriptionService subscriptions;
    @Inject
    PlanCatalogue catalogue;
    @Inject
    Clock clock;
    @Inject
    Flash flash;
    @ConfigProperty(name = "vixshield.url")
    String site;

    @GET
    public TemplateInstance show() {
        return Templates.billing(billing.page(null));
    }

    /** Back from Stripe, by whichever of its pages; what happened there is read now, not when the webhook comes. */
    @GET
    @Path("return")
    public Response back(@QueryParam("session") String session) {
        boolean before = subscribed();
        subscriptions.returned(account(), Optional.ofNullable(session).filter(id -> !id.isBlank()));
        if (!before && subscribed()) {
            flash.say(Said.SUBSCRIBED);
        }
        return Response.seeOther(URI.create(billing.path())).build();
    }

    private boolean subscribed() {
        return subscriptions.current(account()).filter(Subscription::isLive).isPresent();
    }

    @POST
    @Requires(Permission.MANAGE_ACCOUNT)
    @Path("checkout")
    public Response checkout(@FormParam("plan") String plan, @FormParam("period") @DefaultValue("month") String period,
            @FormParam("seats") String seats) {
        Plan chosen = plan(plan);
        return leave(() -> {
            Buyer buyer = new Buyer(account(), current.person().email, current.account().name, site + billing.path(),
                    billing.trialEnd());
            return subscriptions.checkout(buyer, chosen, period(period), seats(chosen, seats));
        });
    }

    @POST
    @Requires(Permission.MANAGE_ACCOUNT)
    @Path("portal")
    public Response portal() {
        return leave(() -> subscriptions.portal(account(), site + billing.path() + "/return").orElse(billing.path()));
    }

    @POST
    @Requires(Permission.MANAGE_ACCOUNT)
    @Path("cancel")
    public Response cancel() {
        return act(() -> subscriptions.cancel(account()));
    }

    @POST
    @Requires(Permission.MANAGE_ACCOUNT)
    @Path("keep")
    public Response keep() {
        return act(() -> subscriptions.keep(account()));
    }

    @POST
    @Requires(Permission.MANAGE_ACCOUNT)
    @Path("resume")
    public Response resume() {
        return act(() -> subscriptions.resume(account()));
    }

    /** @param days 0 ends the pause */
    @POST
    @Requires(Permission.MANAGE_ACCOUNT)
    @Path("pause")
    public Response pause(@FormParam("days") @DefaultValue("0") int days) {
        if (days < 0 || days > 90) {
            throw new BadRequestException();
        }
        return act(() -> subscriptions.pause(account(),
                days == 0 ? Optional.empty() : Optional.of(clock.instant().plus(Duration.ofDays(days)))));
    }

    @GET
    @Path("change")
    public Response quote(@QueryParam("plan") String plan, @QueryParam("period") @DefaultValue("month") String period,
            @QueryParam("seats") String seats) {
        Plan chosen = plan(plan);
        return reprice(() -> {
            Subscription one = subscriptions.current(account()).orElseThrow();
            int wanted = seats(chosen, seats);
            Quote quote = subscriptions.quote(account(), chosen, period(period), wanted);
            return Response.ok(Templates.quote(QuotePage.of(billing.path(), one, chosen, period(period), wanted, quote)))
                    .build();
        });
    }

    @POST
    @Requires(Permission.MANAGE_ACCOUNT)
    @Path("change")
    public Response change(@FormParam("plan") String plan, @FormParam("period") String period, @FormParam("seats") String seats,
            @FormParam("at") long at) {
        Plan chosen = plan(plan);
        Instant quoted = Instant.ofEpochSecond(at);
        if (quoted.isAfter(clock.instant()) || quoted.isBefore(clock.instant().minus(QUOTE_LIFE))) {
            throw new BadRequestException();
        }
        return reprice(() -> act(() -> subscriptions.change(account(), chosen, period(period), seats(chosen, seats), quoted)));
    }

    private interface Destination {
        String address();
    }

    private Response leave(Destination destination) {
        return guarded(() -> Response.seeOther(URI.create(destination.address())).build());
    }

    private Response act(Runnable wish) {
        return change(() -> {
            wish.run();
            return Response.seeOther(URI.create(billing.path())).build();
        });
    }

    /** An old tab or a shared link may ask for it where there is nothing to change, or nothing any more. */
    private Response change(Answer answer) {
        return guarded(() -> subscriptions.current(account()).filter(Subscription::isLive).isPresent()
                ? answer.response()
                : conflict("There is no subscription to change; choose a plan below."));
    }

    /** A price can only be reckoned while money is collected, and not while an earlier one waits to be paid. */
    private Response reprice(Answer answer) {
        return change(() -> {
            Subscription one = subscriptions.current(account()).orElseThrow();
            if (one.collectionPaused()) {
                return conflict("Your subscription is paused: end the pause first, then change the plan.");
            }
            if (one.isPeriodUncharged()) {
                return conflict("Your pause is over, and a new period begins within minutes: then change the plan.");
            }
            if (one.status() == SubscriptionStatus.PAUSED && one.openInvoiceUrl().isPresent()) {
                return conflict("The invoice to resume your subscription waits for its payment: pay it, or wait until it lapses"
                        + " within a day, then change the plan.");
            }
            return answer.response();
        });
    }

    private Response conflict(String words) {
        return Response.status(HttpStatus.CONFLICT).entity(Templates.billing(billing.page(words))).build();
    }

    private interface Answer {
        Response response();
    }

    /** Never a broken page: what Stripe refuses or cannot do now is said where it was asked for. */
    private Response guarded(Answer answer) {
        if (current.role() != Role.OWNER) {
            throw new ForbiddenException();
        }
        try {
            return answer.response();
        } catch (StripeFailureException e) {
            String words = e.isPassing()
                    ? "The payment service does not answer right now. Nothing was changed or charged, and your"
                            + " access stays. Please try again in a few minutes."
                    : "That was not possible: " + e.words();
            return Response.status(e.isPassing() ? HttpStatus.UNAVAILABLE : HttpStatus.UNPROCESSABLE)
                    .entity(Templates.billing(billing.page(words))).build();
        } catch (AlreadySubscribedException e) {
            return conflict("There is a subscription already; change it below.");
        } catch (Refused e) {
            return Response.status(HttpStatus.UNPROCESSABLE).entity(Templates.billing(billing.page(e.getMessage()))).build();
        }
    }

    private UUID account() {
        return current.account().id;
    }

    private Plan plan(String code) {
        return catalogue.plan(code == null ? "" : code).filter(plan -> !plan.isFree()).orElseThrow(BadRequestException::new);
    }

    private static BillingPeriod period(String code) {
        if (!"month".equals(code) && !"year".equals(code)) {
            throw new BadRequestException();
        }
        return BillingPeriod.of(code);
    }

    private int seats(Plan plan, String entered) {
        int members = QuarkusTransaction.requiringNew().call(() -> Member.in(account()).size());
        if (!plan.perSeat()) {
            if (members > 1) {
                throw new Refused(plan.name() + " is for one person, and this account has " + members
                        + " members. Remove the others first, or choose a plan with seats. Nothing was changed or charged.");
            }
            return 1;
        }
        int least = Math.max(plan.seats(), members);
        if (entered == null || entered.isBlank()) {
            return least;
        }
        int seats = entered.strip().matches("\\d{1,6}") ? Integer.parseInt(entered.strip()) : 0;
        if (seats < least || seats > MOST_SEATS) {
            throw new Refused(plan.name() + (members > plan.seats() ? " for your " + members + " members" : "") + " has "
                    + least + " to " + MOST_SEATS
                    + " seats; you entered \u201c" + entered.strip() + "\u201d. Nothing was changed or charged.");
        }
        return seats;
    }
}
