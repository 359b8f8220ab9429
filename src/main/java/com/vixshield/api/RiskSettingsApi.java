package com.vixshield.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.Requires;
import com.vixshield.risk.RiskGuard.Excess;
import com.vixshield.risk.RiskSettings;
import com.vixshield.risk.RiskSettingsService;
import com.vixshield.risk.approval.ApprovalRequestPages;
import com.vixshield.web.HttpStatus;

import io.smallrye.common.annotation.Blocking;

/** Serves the account's risk settings. Shares are decimals: 0.02 is 2 %. */
@Path("/api/v1/profile")
@ApiCall
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class RiskSettingsApi {

    private static final String REASON = "reason";

    @Inject
    CurrentAccount current;
    @Inject
    RiskSettingsService sliders;
    @Inject
    ApprovalRequestPages asking;
    @Inject
    ApiResponses answers;
    @Inject
    ObjectMapper json;

    @GET
    @Transactional
    public Response show() {
        return answers.of(stored());
    }

    /**
     * Changes the fields that are named (RFC 7396). What goes beyond the account's thresholds is refused, unless a reason is
     * given: then it becomes a request to the other members.
     */
    @PATCH
    @Requires(Permission.CHANGE_RISK)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Transactional
    public Response change(String body) {
        // before it is read: of two who change the same version at once, the second has to read again
        current.decide(Permission.CHANGE_RISK);
        ObjectNode now = stored();
        Optional<Response> outdated = answers.outdated(now);
        if (outdated.isPresent()) {
            return outdated.get();
        }
        RiskSettingsPatch patch = RiskSettingsPatch.of(body, now, json);
        if (!patch.errors().isEmpty()) {
            return answers.problem(HttpStatus.UNPROCESSABLE, "Not accepted", "Nothing was changed.",
                    Map.of("errors", patch.errors()));
        }
        List<Excess> beyond = sliders.save(current.account().id, patch.wanted());
        if (beyond.isEmpty()) {
            return answers.changed(stored());
        }
        return patch.reason().isEmpty()
                ? answers.problem(HttpStatus.CONFLICT, "Approval needed",
                        "Give a \"" + REASON + "\" to ask the other members for it.",
                        Map.of("beyond", beyond))
                : ask(patch);
    }

    private Response ask(RiskSettingsPatch patch) {
        return asking.request(patch.wanted(), patch.reason())
                ? Response.accepted(Map.of("status", "waits for approval", "page", current.path() + "/approvals")).build()
                : answers.problem(HttpStatus.CONFLICT, "A request is waiting", "Decide or withdraw it first.", Map.of());
    }

    private ObjectNode stored() {
        return RiskSettings.stored(current.account().id).json(json);
    }
}
