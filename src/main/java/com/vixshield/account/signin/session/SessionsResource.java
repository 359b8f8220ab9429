package com.vixshield.account.signin.session;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.MembersOnly;
import com.vixshield.account.Permission;
import com.vixshield.account.Requires;
import com.vixshield.account.signin.SignInConfig;
import com.vixshield.account.signin.token.DatabaseTokenStateManager;
import com.vixshield.web.page.Confirmation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;

/** Serves the list of a person's sessions, with a way to end each, and links to their password, passkeys and address. */
@Path("/a/{account}/sessions")
@AccountPage
@MembersOnly
@Requires(Permission.VIEW)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SessionsResource {

    @CheckedTemplate(basePath = "signin")
    static class Templates {
        static native TemplateInstance sessions(Page page);
    }

    /**
     * @param console the identity service's own pages about the person
     * @param others whether there is any other browser
     * @param message what has just been done, or null
     */
    record Page(String path, String console, List<Row> rows, boolean others, String message) {
    }

    record Row(UUID id, String device, String address, String started, String used, boolean here) {
    }

    @Inject
    CurrentAccount current;
    @Inject
    CurrentVertxRequest request;
    @Inject
    SignOutService signOut;
    @Inject
    BrowserSessions sessions;
    @Inject
    SignInConfig config;

    @GET
    public TemplateInstance show(@QueryParam("ended") String ended) {
        List<Row> rows = sessions.of(identity()).stream().map(session -> row(session, here())).toList();
        boolean others = rows.stream().anyMatch(row -> !row.here());
        return Templates.sessions(new Page(current.path() + "/sessions", config.issuer() + "/account", rows, others,
                message(ended)));
    }

    @POST
    @Path("ending")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@FormParam("browser") UUID browser) {
        if (browser == null) {
            throw new BadRequestException();
        }
        return back(signOut.of(identity(), browser));
    }

    @GET
    @Path("others/ending")
    public TemplateInstance confirmEnding() {
        String list = current.path() + "/sessions";
        long others = sessions.of(identity()).stream().filter(session -> !session.id().equals(here())).count();
        return new Confirmation("Sign out all other browsers?",
                "You stay signed in here. " + others + (others == 1 ? " other browser has" : " other browsers have")
                        + " to sign in again; what is not saved there is lost.",
                list + "/others/ending", "Sign out all others", list).page();
    }

    /** All but the one that asks. */
    @POST
    @Path("others/ending")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endOthers() {
        return back(signOut.ofAllBut(here(), identity()));
    }

    private Response back(SignOutService.Reach reach) {
        return Response.seeOther(URI.create(current.path() + "/sessions?ended=" + reach.name().toLowerCase())).build();
    }

    private Row row(BrowserSession session, UUID here) {
        return new Row(session.id(), DeviceName.named(session.userAgent()),
                session.address() == null ? "not known" : session.address(), current.localTime(session.startedAt()),
                current.localTime(session.usedAt()), session.id().equals(here));
    }

    private static String message(String ended) {
        if (ended == null) {
            return null;
        }
        return ended.equals("here")
                ? "Signed out of VixShield. The identity service does not answer and still knows that "
                        + "browser, for half an hour at most: try again later, or change your password."
                : "Signed out.";
    }

    private UUID here() {
        return request.getCurrent().get(DatabaseTokenStateManager.SESSION);
    }

    private String identity() {
        return current.person().issuer + " " + current.person().subject;
    }
}
