package com.vixshield.account.data;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Inject;
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
import com.vixshield.account.RateLimited;
import com.vixshield.account.Requires;
import com.vixshield.account.signin.fresh.FreshSignIn;
import com.vixshield.web.HttpStatus;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the page on which an owner exports the account's data or has it deleted. */
@Path("/a/{account}/data")
@AccountPage
@MembersOnly
@Requires(Permission.MANAGE_ACCOUNT)
@Blocking
public class DataResource {

    @CheckedTemplate(basePath = "data")
    static class Templates {
        static native TemplateInstance data(DataPage page);
    }

    @Inject
    CurrentAccount current;
    @Inject
    ExportService exports;
    @Inject
    DeletionService deletions;
    @Inject
    DeletionSectionFactory deletionSection;
    @Inject
    DataConfig config;
    @Inject
    Clock clock;

    /** Asks for itself again every few seconds while an archive is being made. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show() {
        DataPage page = page(null, null);
        var answer = Response.ok(Templates.data(page));
        return (page.running() ? answer.header("Refresh", "3") : answer).build();
    }

    @POST
    @Path("exports")
    @RateLimited("exports")
    @Produces(MediaType.TEXT_HTML)
    public Response export() {
        if (!exports.ask()) {
            return Response.status(HttpStatus.TOO_MANY_REQUESTS)
                    .entity(Templates.data(page("You have asked for " + config.exportsPerDay()
                            + " archives within a day. Please come back tomorrow; the last one is below.", null)))
                    .build();
        }
        return back();
    }

    @GET
    @Path("exports/{export}")
    @Produces("application/zip")
    public Response fetch(@PathParam("export") UUID id) {
        byte[] archive = exports.content(id).orElseThrow(NotFoundException::new);
        return Response.ok(archive).header("Content-Disposition",
                "attachment; filename=\"vixshield-" + current.account().handle + ".zip\"").build();
    }

    @POST
    @Path("deletion")
    @FreshSignIn("data")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response delete(@FormParam(DeletionSectionFactory.NAME) String entry) {
        if (!deletionSection.isTheName(entry)) {
            return Response.status(HttpStatus.UNPROCESSABLE).entity(Templates.data(page(null, entry == null ? "" : entry)))
                    .build();
        }
        if (deletions.obstacle().isPresent()) {
            return Response.status(HttpStatus.CONFLICT).entity(Templates.data(page(null, null))).build();
        }
        deletions.ask();
        return back();
    }

    @POST
    @Path("deletion/revocation")
    public Response keep() {
        deletions.undo();
        return back();
    }

    private Response back() {
        return Response.seeOther(URI.create(current.path() + "/data")).build();
    }

    private DataPage page(String refusal, String entry) {
        return new DataPage(current.path() + "/data", current.account().name, current.account().isTeam(),
                (int) config.exportLife().toDays(), exports.all().stream().map(this::row).toList(), refusal,
                deletionSection.part(entry));
    }

    private DataPage.Row row(DataExport export) {
        return new DataPage.Row(export.id, current.localTime(export.requestedAt), export.isFinished(),
                export.isReady(clock.instant()), export.done, export.total, export.doing,
                export.size == null ? null : Math.max(1, export.size / 1024) + " kB",
                export.expiresAt == null ? null : current.localTime(export.expiresAt), export.failure);
    }
}
