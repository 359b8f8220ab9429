package com.vixshield.account.token;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import com.vixshield.account.signin.fresh.FreshSignIn;
import com.vixshield.billing.Feature;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.page.Choice;
import com.vixshield.web.page.Confirmation;
import com.vixshield.web.page.Flash;
import com.vixshield.web.page.Said;
import com.vixshield.web.page.TextField;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves a member's own tokens for the account. */
@Path("/a/{account}/tokens")
@AccountPage
@MembersOnly
@Blocking
@Produces(MediaType.TEXT_HTML)
public class TokensResource {

    @CheckedTemplate(basePath = "token")
    static class Templates {
        static native TemplateInstance tokens(Page page);
    }

    /**
     * @param creates whether the reader's role may make tokens; whose role no longer may can still revoke what they have
     * @param included whether the plan has them
     * @param secret of the token that was just made, or null: shown on this one page
     */
    record Page(String path, List<Row> rows, boolean creates, boolean included, String billing, TextField name, Choice scope,
            Choice days, String secret, String error) {
    }

    record Row(UUID id, String name, String ending, String scope, String created, String expires, String used,
            boolean expired) {
    }

    private static final Map<String, String> SCOPES = Map.of("read", "Read", "write", "Read and write");
    private static final List<String> DAYS = List.of("30", "90", "365");

    @Inject
    CurrentAccount current;
    @Inject
    ApiTokens tokens;
    @Inject
    Clock clock;
    @Inject
    Flash flash;

    @GET
    @Requires(Permission.VIEW)
    @Transactional
    public TemplateInstance show() {
        return page(TextField.of("name", "What it is for", ""), null, null);
    }

    @POST
    @Requires(Permission.CREATE_TOKENS)
    @FreshSignIn("tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@FormParam("name") String entry, @FormParam("scope") String scope, @FormParam("days") String days) {
        String name = entry == null ? "" : entry.replaceAll("\\p{Cntrl}+", " ").strip();
        TextField field = TextField.of("name", "What it is for", name);
        if (name.isEmpty() || name.length() > 60) {
            return Response.status(HttpStatus.UNPROCESSABLE).entity(page(field.error("Enter 1 to 60 characters."), null, null))
                    .build();
        }
        if (scope == null || !SCOPES.containsKey(scope) || !DAYS.contains(days)) {
            return Response.status(HttpStatus.UNPROCESSABLE)
                    .entity(page(field, null, "Choose what it may do and how long it is valid.")).build();
        }
        Optional<String> secret = tokens.create(name, scope, Duration.ofDays(Long.parseLong(days)));
        return secret.isPresent()
                ? Response.ok(page(TextField.of("name", "What it is for", ""), secret.get(), null)).build()
                : Response.status(HttpStatus.CONFLICT)
                        .entity(page(field, null, "You have as many tokens as you can. Revoke one first."))
                        .build();
    }

    @GET
    @Path("{token}/revocation")
    @Requires(Permission.VIEW)
    @Transactional
    public TemplateInstance confirmRevocation(@PathParam("token") UUID token) {
        Row one = rows().stream().filter(row -> row.id().equals(token)).findFirst().orElseThrow(NotFoundException::new);
        String list = current.path() + "/tokens";
        return new Confirmation("Revoke the token \u201c" + one.name() + "\u201d?",
                "Every program that uses it (it ends in " + one.ending()
                        + ") is refused at once. This cannot be undone; you can create another.",
                list + "/" + token + "/revocation", "Revoke token", list).page();
    }

    @POST
    @Path("{token}/revocation")
    @Requires(Permission.VIEW)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("token") UUID token) {
        tokens.revoke(token);
        flash.say(Said.TOKEN_REVOKED);
        return Response.seeOther(URI.create(current.path() + "/tokens")).build();
    }

    private TemplateInstance page(TextField name, String secret, String error) {
        Choice scope = new Choice("scope", "It may", "read", null, List.of(new Choice.Option("read", SCOPES.get("read")),
                new Choice.Option("write", SCOPES.get("write"))));
        Choice days = new Choice("days", "Valid for", "90", null,
                DAYS.stream().map(count -> new Choice.Option(count, count + " days")).toList());
        return Templates.tokens(new Page(current.path() + "/tokens", rows(), current.may(Permission.CREATE_TOKENS),
                current.has(Feature.API_READ), current.path() + "/billing", name, scope, days, secret, error));
    }

    private List<Row> rows() {
        return ApiToken.of(current.account().id, current.person().id).stream().map(token -> new Row(token.id, token.name,
                token.ending, SCOPES.get(token.scope), current.localTime(token.createdAt), current.localTime(token.expiresAt),
                token.lastUsedAt == null ? "never" : current.localTime(token.lastUsedAt), !token.isValid(clock.instant())))
                .toList();
    }
}
