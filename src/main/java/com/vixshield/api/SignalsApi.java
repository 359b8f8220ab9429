package com.vixshield.api;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.CurrentAccount;
import com.vixshield.billing.Feature;
import com.vixshield.quant.condor.Tier;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.risk.SizedSignal;
import com.vixshield.risk.SizingService;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalQueries;
import com.vixshield.ticket.signal.SignalTickets;
import com.vixshield.web.format.IsoDates;

import io.smallrye.common.annotation.Blocking;

/** Serves published signals, newest first. */
@Path("/api/v1/signals")
@ApiCall
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class SignalsApi {

    private static final int MOST = 50;

    /** @param before session to ask for next, null at the end */
    record Page(List<SignalView> signals, LocalDate before) {
    }

    @Inject
    CurrentAccount current;
    @Inject
    SignalQueries signals;
    @Inject
    SizingService sizing;
    @Inject
    SignalTickets tickets;
    @Inject
    ApiResponses answers;

    @GET
    @Transactional
    public Response list(@QueryParam("before") String before, @QueryParam("limit") @DefaultValue("10") int limit) {
        int most = Math.max(1, Math.min(MOST, limit));
        List<Signal> found = signals.before(before == null ? LocalDate.of(9999, 1, 1) : date(before), most + 1,
                current.access());
        List<SignalView> shown = found.stream().limit(most).map(this::view).toList();
        return answers.of(new Page(shown, found.size() > most ? shown.get(most - 1).session() : null));
    }

    @GET
    @Path("latest")
    @Transactional
    public Response latest() {
        return answers.of(view(signals.latest(current.access()).orElseThrow(NotFoundException::new)));
    }

    @GET
    @Path("{session}")
    @Transactional
    public Response one(@PathParam("session") String session) {
        return answers.of(view(signals.of(date(session), current.access()).orElseThrow(NotFoundException::new)));
    }

    /** The order of a session's condor at the account's size, until its deadline. @param tier the account's own without it */
    @GET
    @Path("{session}/ticket")
    @Transactional
    public Response ticket(@PathParam("session") String session, @QueryParam("tier") String tier) {
        current.require(Feature.SLIDERS);
        RiskSettingsEntity profile = RiskSettingsEntity.of(current.account().id);
        Tier wanted = tier == null ? profile.tier : Tier.of(tier).orElseThrow(NotFoundException::new);
        Signal signal = signals.of(date(session), current.access()).orElseThrow(NotFoundException::new);
        SizedSignal sized = sizing.size(current.account().id, signal, wanted, profile.positions());
        return answers.of(TicketView.of(sized, tickets.entry(sized, null), tickets.closes(sized)));
    }

    private SignalView view(Signal signal) {
        return SignalView.of(signal, signals.read(signal));
    }

    private static LocalDate date(String text) {
        return IsoDates.of(text).orElseThrow(NotFoundException::new);
    }
}
