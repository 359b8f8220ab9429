package com.vixshield.account.team;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
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
import jakarta.ws.rs.core.Response;

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Member;
import com.vixshield.account.Permission;
import com.vixshield.account.RateLimited;
import com.vixshield.account.Requires;
import com.vixshield.account.Role;
import com.vixshield.account.signin.fresh.FreshSignIn;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.page.Confirmation;
import com.vixshield.web.page.Flash;
import com.vixshield.web.page.Said;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the members of a team and the forms that change them. */
@Path("/a/{account}")
@AccountPage
@Blocking
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class MembersResource {

    @CheckedTemplate(basePath = "team")
    static class Templates {
        static native TemplateInstance members(MembersPage page);
    }

    private static final String LETTERS = "letters";
    private static final String LAST_OWNER = "An account keeps at least one owner. Make somebody else owner first.";

    @Inject
    CurrentAccount current;
    @Inject
    Team team;
    @Inject
    InvitationService invitations;
    @Inject
    MembersPageFactory pages;
    @Inject
    Flash flash;

    @GET
    @Path("members")
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance show() {
        requireTeam();
        return Templates.members(pages.page("", null, null));
    }

    @POST
    @Path("members/{person}/role")
    @Requires(Permission.MANAGE_MEMBERS)
    public Response give(@PathParam("person") UUID person, @FormParam("role") String role, @FormParam("was") String was) {
        requireTeam();
        Role wanted = Role.of(role).orElseThrow(BadRequestException::new);
        Team.Outcome outcome = team.give(person, wanted, Optional.ofNullable(was).flatMap(Role::of));
        return outcome == Team.Outcome.CHANGED
                ? refused(HttpStatus.CONFLICT, meanwhile(person, wanted))
                : answer(outcome, Said.MEMBER_CHANGED);
    }

    @GET
    @Path("members/{person}/removal")
    @Requires(Permission.MANAGE_MEMBERS)
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance confirmRemoval(@PathParam("person") UUID person) {
        MembersPage.Row member = member(person);
        return confirmation("Remove " + member.name() + "?",
                member.email() + " no longer sees this account, gets no more of its"
                        + " email, and their API tokens for it stop working. They can be invited again.",
                "members/" + person + "/removal", "Remove member");
    }

    @POST
    @Path("members/{person}/removal")
    @Requires(Permission.MANAGE_MEMBERS)
    public Response remove(@PathParam("person") UUID person) {
        requireTeam();
        return answer(team.remove(person), Said.MEMBER_REMOVED);
    }

    @GET
    @Path("members/{person}/ownership")
    @Requires(Permission.MANAGE_MEMBERS)
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance confirmHandover(@PathParam("person") UUID person) {
        MembersPage.Row member = member(person);
        return confirmation("Hand the account over to " + member.name() + "?", member.email() + " becomes owner and you become"
                + " risk manager: members, billing and deletion are theirs from then on, and only they can give them back.",
                "members/" + person + "/ownership", "Hand over");
    }

    @POST
    @Path("members/{person}/ownership")
    @Requires(Permission.MANAGE_MEMBERS)
    @FreshSignIn("members")
    public Response handOver(@PathParam("person") UUID person) {
        requireTeam();
        return answer(team.handOver(person), Said.OWNER_CHANGED);
    }

    @GET
    @Path("departure")
    @Requires(Permission.VIEW)
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance confirmDeparture() {
        requireTeam();
        return confirmation("Leave " + current.account().name + "?",
                "You no longer see this account or get its email, and your API tokens for it stop working. Only an owner can let"
                        + " you in again.",
                "departure", "Leave this account");
    }

    private TemplateInstance confirmation(String title, String consequence, String action, String button) {
        return new Confirmation(title, consequence, current.path() + "/" + action, button, current.path() + "/members").page();
    }

    private MembersPage.Row member(UUID person) {
        requireTeam();
        return pages.page("", null, null).members().stream().filter(row -> row.id().equals(person) && !row.self()).findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("departure")
    @Requires(Permission.VIEW)
    public Response leave() {
        requireTeam();
        if (team.leave() == Team.Outcome.LAST_OWNER) {
            return refused(HttpStatus.CONFLICT, LAST_OWNER);
        }
        flash.say(Said.LEFT);
        return Response.seeOther(URI.create("/sign-in")).build();
    }

    @POST
    @Path("invitations")
    @Requires(Permission.MANAGE_MEMBERS)
    @RateLimited(LETTERS)
    public Response invite(@FormParam("email") @DefaultValue("") String email, @FormParam("role") String role) {
        requireTeam();
        return answer(invitations.invite(email, role), email);
    }

    @POST
    @Path("invitations/{invitation}/letters")
    @Requires(Permission.MANAGE_MEMBERS)
    @RateLimited(LETTERS)
    public Response resend(@PathParam("invitation") UUID invitation) {
        requireTeam();
        return answer(invitations.resend(invitation), "");
    }

    @POST
    @Path("invitations/{invitation}/revocation")
    @Requires(Permission.MANAGE_MEMBERS)
    public Response revoke(@PathParam("invitation") UUID invitation) {
        requireTeam();
        invitations.revoke(invitation);
        return back(Said.INVITATION_REVOKED);
    }

    private String meanwhile(UUID person, Role wanted) {
        String now = QuarkusTransaction.requiringNew().call(() -> Member.roleNow(current.account().id, person)).map(Role::label)
                .orElse("gone");
        return "Somebody changed this member\u2019s role since you opened the page. It is now: " + now + ". You chose: "
                + wanted.label() + ". Nothing of yours is saved: give the role again if it should be so.";
    }

    private void requireTeam() {
        if (!current.account().isTeam()) {
            throw new NotFoundException();
        }
    }

    private Response answer(Team.Outcome outcome, Said said) {
        return outcome == Team.Outcome.DONE ? back(said) : refused(HttpStatus.CONFLICT, LAST_OWNER);
    }

    private Response answer(InvitationService.Outcome outcome, String email) {
        return switch (outcome) {
            case SENT -> back(Said.INVITED);
            case NO_ADDRESS -> Response.status(HttpStatus.UNPROCESSABLE)
                    .entity(Templates.members(pages.page(email, "Enter one email address, such as name@example.com.", null)))
                    .build();
            case NO_ROLE -> refused(HttpStatus.UNPROCESSABLE, "Choose a role for the invitation.");
            case NO_SEAT ->
                refused(HttpStatus.CONFLICT, "All seats are taken. Remove a member or take back an invitation first.");
            case TOO_MANY ->
                refused(HttpStatus.TOO_MANY_REQUESTS, "That is as many invitations as one day allows. Send more tomorrow.");
        };
    }

    private Response refused(int status, String message) {
        return Response.status(status).entity(Templates.members(pages.page("", null, message))).build();
    }

    private Response back(Said said) {
        flash.say(said);
        return Response.seeOther(URI.create(current.path() + "/members")).build();
    }
}
