package com.vixshield.ticket.signal;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.Requires;
import com.vixshield.quant.condor.Tier;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.risk.SizingService;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalQueries;
import com.vixshield.ticket.BasketCsv;
import com.vixshield.web.format.IsoDates;

import io.smallrye.common.annotation.Blocking;

/** Serves the basket of a session's order as a file, until its deadline. */
@Path("/a/{account}/orders/{session}/basket.csv")
@AccountPage
@Requires(Permission.VIEW)
@Blocking
public class BasketResource {

    @Inject
    CurrentAccount current;
    @Inject
    SignalQueries signals;
    @Inject
    SizingService sizing;
    @Inject
    SignalTickets tickets;

    /** @param tier the account's own without it */
    @GET
    @Produces("text/csv;charset=UTF-8")
    @Transactional
    public Response basket(@PathParam("session") String session, @QueryParam("tier") String tier) {
        RiskSettingsEntity profile = RiskSettingsEntity.of(current.account().id);
        Tier wanted = tier == null ? profile.tier : Tier.of(tier).orElseThrow(NotFoundException::new);
        Signal signal = IsoDates.of(session).flatMap(date -> signals.of(date, current.access()))
                .orElseThrow(NotFoundException::new);
        String text = tickets.entry(sizing.size(current.account().id, signal, wanted, profile.positions()), null)
                .flatMap(entry -> entry.text(BasketCsv.KEY)).orElseThrow(NotFoundException::new);
        return Response.ok(text).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"vixshield-" + signal.session + "-" + wanted.key() + ".csv\"").build();
    }
}
