package com.vixshield.api;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
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

import io.smallrye.common.annotation.Blocking;

/** Serves the latest signal at the account's size, and the hedge beside it. */
@Path("/api/v1")
@ApiCall
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class SizingApi {

    @Inject
    CurrentAccount current;
    @Inject
    SignalQueries signals;
    @Inject
    SizingService sizingService;
    @Inject
    ApiResponses answers;

    /** @param tier one of the six; the account's own without it */
    @GET
    @Path("sizing")
    @Transactional
    public Response sizing(@QueryParam("tier") String tier) {
        return answers.of(SizeView.Size.of(sized(tier)));
    }

    @GET
    @Path("hedge-plan")
    @Transactional
    public Response hedge() {
        return answers.of(SizeView.Hedge.of(sized(null)));
    }

    private SizedSignal sized(String tier) {
        current.require(Feature.SLIDERS);
        RiskSettingsEntity profile = RiskSettingsEntity.of(current.account().id);
        Tier wanted = tier == null
                ? profile.tier
                : Tier.of(tier).orElseThrow(NotFoundException::new);
        Optional<Signal> signal = signals.latest(current.access());
        return sizingService.size(current.account().id, signal.orElseThrow(NotFoundException::new), wanted,
                profile.positions());
    }
}
