package com.vixshield.admin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.AccountSearch;
import com.vixshield.account.Operator;
import com.vixshield.account.signin.fresh.FreshSignIn;
import com.vixshield.account.visit.VisitRequest;
import com.vixshield.account.visit.VisitService;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.page.TextField;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** Serves the account search, and begins a support visit, for which a reason is required. */
@Path("/operator")
@RolesAllowed("operator")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class AccountsResource {

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance accounts(String words, List<AccountSearch.Found> found, int most);

        static native TemplateInstance account(Page page);
    }

    /** @param problem why no visit began, or null */
    record Page(AccountSearch.Found account, List<AccountSearch.PastVisit> visits, String reason, TextField minutes,
            String problem) {
    }

    private static final int MOST = 50;

    @Inject
    AccountSearch search;
    @Inject
    VisitService visits;
    @Inject
    SecurityIdentity identity;

    @GET
    @Path("accounts")
    public TemplateInstance find(@QueryParam("words") @DefaultValue("") String words) {
        String wanted = words.strip();
        return Templates.accounts(wanted, wanted.isEmpty() ? List.of() : search.matching(wanted, MOST), MOST);
    }

    @GET
    @Path("accounts/{handle}")
    public TemplateInstance show(@PathParam("handle") String handle) {
        return page(handle, "", VisitRequest.DEFAULT_MINUTES, null);
    }

    @POST
    @Path("accounts/{handle}/visits")
    @FreshSignIn("/operator/accounts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(@PathParam("handle") String handle, @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("minutes") @DefaultValue("0") String entry) {
        int minutes = entry.strip().matches("[0-9]{1,3}") ? Integer.parseInt(entry.strip()) : 0;
        Optional<VisitRequest> wish = VisitRequest.of(handle, reason, minutes);
        if (wish.isEmpty()) {
            return Response.status(HttpStatus.UNPROCESSABLE).entity(page(handle, reason, minutes,
                    "Give a reason of 10 to 300 characters, and 5 to 60 minutes.")).build();
        }
        return switch (visits.begin(operator(), wish.get())) {
            case BEGUN -> Response.seeOther(URI.create("/a/" + handle)).build();
            case MEMBER -> refused(wish.get(), "You are a member of this account: no visit is needed.");
            case BUSY -> refused(wish.get(), "Another visit of yours began at the same moment. End that one first.");
        };
    }

    @POST
    @Path("visits/{visit}/end")
    public Response end(@PathParam("visit") UUID visit) {
        return Response.seeOther(URI.create("/operator/accounts/" + visits.end(operator(), visit))).build();
    }

    private Response refused(VisitRequest wish, String problem) {
        return Response.status(HttpStatus.CONFLICT)
                .entity(page(wish.handle(), wish.reason(), (int) wish.length().toMinutes(), problem)).build();
    }

    private Operator operator() {
        return Operator.from(identity).orElseThrow(ForbiddenException::new);
    }

    private TemplateInstance page(String handle, String reason, int minutes, String problem) {
        AccountSearch.Found account = search.one(handle).orElseThrow(NotFoundException::new);
        TextField field = TextField.number("minutes", "Minutes", Integer.toString(minutes)).hint("From 5 to 60.");
        return Templates.account(new Page(account, search.visits(handle), reason, field, problem));
    }
}
