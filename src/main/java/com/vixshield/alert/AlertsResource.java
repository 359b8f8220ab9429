package com.vixshield.alert;

import java.net.URI;
import java.time.Clock;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.MembersOnly;
import com.vixshield.account.Permission;
import com.vixshield.account.Requires;
import com.vixshield.billing.Feature;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves a member's mail preferences and the fate of their last mails. */
@Path("/a/{account}/alerts")
@AccountPage
@MembersOnly
@Blocking
public class AlertsResource {

    @CheckedTemplate(basePath = "alert")
    static class Templates {
        static native TemplateInstance alerts(Page page);
    }

    record Page(String path, String billing, String address, boolean wanted, boolean results, boolean missed, boolean entitled,
            List<DeliveryReceipt> receipts) {
    }

    @Inject
    CurrentAccount current;
    @Inject
    DeliveryReceipts receipts;
    @Inject
    Clock clock;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance show() {
        AlertPreference preference = preference();
        return Templates.alerts(new Page(current.path() + "/alerts", current.path() + "/billing", current.person().email,
                preference.emailSignals, preference.emailResults, preference.emailMissed, current.has(Feature.SIGNAL_MAIL),
                receipts.last(current.account().id)));
    }

    @POST
    @Requires(Permission.VIEW)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(@PathParam("account") String account, @FormParam("wanted") @DefaultValue("no") String wanted,
            @FormParam("news") String news, @FormParam("results") String results, @FormParam("missed") String missed) {
        if (news == null) {
            preference().wantEmail(wanted.equals("yes"), clock.instant());
        } else {
            preference().wantNews(results != null, missed != null, clock.instant());
        }
        return Response.seeOther(URI.create("/a/" + account + "/alerts")).build();
    }

    private AlertPreference preference() {
        return AlertPreference.of(current.account().id, current.person().id);
    }
}
