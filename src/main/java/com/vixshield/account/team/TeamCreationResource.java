package com.vixshield.account.team;

import java.net.URI;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.Requires;
import com.vixshield.billing.Entitlements;
import com.vixshield.billing.Feature;
import com.vixshield.billing.MoneyFormat;
import com.vixshield.billing.Plan;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.page.TextField;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/**
 * Serves the form that creates a team, in personal accounts only. Where a team is not included, the new one begins at its
 * own billing page: a plan belongs to the account that uses it, so it cannot be bought before the account is there.
 */
@Path("/a/{account}/teams")
@AccountPage
@Requires(Permission.MANAGE_ACCOUNT)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class TeamCreationResource {

    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance newTeam(String path, TextField name, boolean full, String terms);
    }

    @Inject
    CurrentAccount current;
    @Inject
    TeamCreation founding;
    @Inject
    Entitlements entitlements;

    @GET
    public TemplateInstance show() {
        requirePersonal();
        return form(TextField.of("name", "Name of the team", ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@FormParam("name") String entry) {
        requirePersonal();
        Optional<String> name = AccountName.of(entry);
        if (name.isEmpty() || founding.isFull()) {
            TextField field = TextField.of("name", "Name of the team", entry == null ? "" : entry);
            return Response.status(HttpStatus.UNPROCESSABLE)
                    .entity(form(name.isEmpty() ? field.error(AccountName.RULE) : field)).build();
        }
        try {
            return Response.seeOther(URI.create("/a/" + founding.found(name.get()) + (included() ? "/members" : "/billing")))
                    .build();
        } catch (TeamCreation.Full tooLate) {
            return Response.status(HttpStatus.UNPROCESSABLE)
                    .entity(Templates.newTeam(current.path() + "/teams", TextField.of("name", "Name of the team", entry), true,
                            included() ? null : terms()))
                    .build();
        }
    }

    private void requirePersonal() {
        if (current.account().isTeam()) {
            throw new NotFoundException();
        }
    }

    private TemplateInstance form(TextField name) {
        return Templates.newTeam(current.path() + "/teams", name, founding.isFull(), included() ? null : terms());
    }

    private boolean included() {
        return current.has(Feature.TEAM);
    }

    private String terms() {
        Plan plan = entitlements.cheapestWith(Feature.TEAM);
        return plan.name() + ", " + MoneyFormat.of(plan.monthly(), "usd") + " per seat a month, from " + plan.seats()
                + " seats";
    }
}
