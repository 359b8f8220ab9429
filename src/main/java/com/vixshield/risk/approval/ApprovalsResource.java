package com.vixshield.risk.approval;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.RateLimited;
import com.vixshield.account.Requires;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.risk.RiskSettingsForm;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.page.FormVersion;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves a team's pending and decided requests, and its thresholds. */
@Path("/a/{account}/approvals")
@AccountPage
@Blocking
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ApprovalsResource {

    @CheckedTemplate(basePath = "approval")
    static class Templates {
        static native TemplateInstance approvals(ApprovalsPage page);
    }

    private static final String WAITING = "A request of this kind is waiting already. Decide or withdraw it first.";

    @Inject
    CurrentAccount current;
    @Inject
    ApprovalService approvals;
    @Inject
    ApprovalsPageFactory pages;
    @Inject
    ApprovalRequestPages asking;
    @Inject
    ApprovalPolicyService policyService;

    @GET
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance show() {
        requireTeam();
        return Templates.approvals(pages.page(Optional.empty(), null));
    }

    @POST
    @Requires(Permission.CHANGE_RISK)
    @RateLimited("letters")
    public Response ask(MultivaluedMap<String, String> fields) {
        requireTeam();
        RiskSettingsForm form = RiskSettingsForm.entered(fields, RiskSettingsEntity.of(current.account().id));
        String reason = reason(fields.getFirst("reason"));
        if (!form.valid()) {
            return refused(HttpStatus.UNPROCESSABLE,
                    "The settings that were asked for cannot be read. Start again from the size form.");
        }
        if (reason.isEmpty()) {
            return Response.status(HttpStatus.UNPROCESSABLE).entity(asking.page(form, "Say why, in up to 500 characters."))
                    .build();
        }
        return switch (asking.ask(form.wanted(), reason)) {
            case WAITING -> refused(HttpStatus.CONFLICT, WAITING);
            case OVER -> refused(HttpStatus.CONFLICT, "This change needs no approval any more. Save it on the size form.");
            default -> back();
        };
    }

    @POST
    @Path("policy")
    @Requires(Permission.SET_THRESHOLDS)
    @RateLimited("letters")
    public Response set(MultivaluedMap<String, String> fields) {
        requireTeam();
        ApprovalPolicyForm form = ApprovalPolicyForm.entered(fields);
        if (form.policy().isEmpty()) {
            return refused(HttpStatus.UNPROCESSABLE, Optional.of(form), null);
        }
        return switch (policyService.set(form.policy().get(), reason(fields.getFirst("reason")),
                fields.getFirst(FormVersion.FIELD))) {
            case SET, ASKED, UNCHANGED -> back();
            case CHANGED ->
                Response.status(HttpStatus.CONFLICT).entity(Templates.approvals(pages.changedMeanwhile(form))).build();
            case WAITING -> refused(HttpStatus.CONFLICT, Optional.of(form), WAITING);
            case NO_REASON ->
                refused(HttpStatus.UNPROCESSABLE, Optional.of(form),
                        "Say why the policy should change, in up to 500 characters.");
            case TOO_FEW_MEMBERS -> refused(HttpStatus.UNPROCESSABLE, Optional.of(form),
                    "There are not that many other owners and risk managers. Invite them first, or ask for fewer approvals.");
        };
    }

    @POST
    @Path("{request}/approval")
    @Requires(Permission.APPROVE)
    public Response approve(@PathParam("request") UUID request) {
        requireTeam();
        return answer(approvals.approve(request));
    }

    @POST
    @Path("{request}/rejection")
    @Requires(Permission.APPROVE)
    public Response reject(@PathParam("request") UUID request, @FormParam("reason") @DefaultValue("") String entry) {
        requireTeam();
        String reason = reason(entry);
        return reason.isEmpty()
                ? refused(HttpStatus.UNPROCESSABLE, "Say why you reject it, in up to 500 characters.")
                : answer(approvals.reject(request, reason));
    }

    @POST
    @Path("{request}/withdrawal")
    @Requires(Permission.VIEW)
    public Response withdraw(@PathParam("request") UUID request) {
        requireTeam();
        return answer(approvals.withdraw(request));
    }

    private void requireTeam() {
        if (!current.account().isTeam()) {
            throw new NotFoundException();
        }
    }

    /** Empty when there is none, or too long a one. */
    private static String reason(String entry) {
        String reason = entry == null ? "" : entry.replaceAll("\\p{Cntrl}+", " ").strip();
        return reason.length() <= ApprovalRequestPages.LONGEST_REASON ? reason : "";
    }

    private Response answer(ApprovalService.Outcome outcome) {
        return switch (outcome) {
            case DONE -> back();
            case OWN -> refused(HttpStatus.FORBIDDEN, "Nobody approves their own request.");
            case OVER -> refused(HttpStatus.CONFLICT, "This request has been decided, withdrawn or has expired meanwhile.");
            case IMPOSSIBLE ->
                refused(HttpStatus.CONFLICT, "Other settings have changed, so this request is no longer possible. Ask again.");
            case WAITING -> refused(HttpStatus.CONFLICT, WAITING);
        };
    }

    private Response refused(int status, String message) {
        return refused(status, Optional.empty(), message);
    }

    private Response refused(int status, Optional<ApprovalPolicyForm> form, String message) {
        return Response.status(status).entity(Templates.approvals(pages.page(form, message))).build();
    }

    private Response back() {
        return Response.seeOther(URI.create(current.path() + "/approvals")).build();
    }
}
