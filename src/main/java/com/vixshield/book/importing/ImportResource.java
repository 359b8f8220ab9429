package com.vixshield.book.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.RateLimited;
import com.vixshield.account.Requires;
import com.vixshield.billing.Feature;
import com.vixshield.broker.parsing.FileRefusedException;
import com.vixshield.broker.parsing.FileText;
import com.vixshield.web.HttpStatus;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the import of a broker's file: upload, preview, confirmation. */
@Path("/a/{account}/book/import")
@AccountPage
@Requires(Permission.REPORT_FILLS)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ImportResource {

    @CheckedTemplate(basePath = "importing")
    static class Templates {
        static native TemplateInstance upload(String path, String error, Outcome outcome, UUID waiting);

        static native TemplateInstance preview(String path, ImportPreview preview);
    }

    /** What the confirmation before has done. */
    record Outcome(int fills, int cash, int known, int refused, int left) {
    }

    @Inject
    CurrentAccount current;
    @Inject
    BrokerImportService imports;

    /** @param fills of an import that has just been booked, as are the others */
    @GET
    public TemplateInstance show(@QueryParam("fills") Integer fills, @QueryParam("cash") Integer cash,
            @QueryParam("known") Integer known, @QueryParam("refused") Integer refused,
            @QueryParam("left") Integer left) {
        current.require(Feature.SLIDERS);
        boolean booked = fills != null && cash != null && known != null && refused != null && left != null;
        return Templates.upload(path(), null, booked ? new Outcome(fills, cash, known, refused, left) : null,
                imports.waiting().orElse(null));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RateLimited(value = "broker-files", perMinute = 10)
    public Response upload(@RestForm("file") FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            return refused("Choose a file first.");
        }
        if (file.size() > FileText.MOST_BYTES) {
            return refused("The file is larger than 5 MB. Export a shorter period.");
        }
        try {
            return Response.seeOther(URI.create(path() + "/" + imports.keep(file.fileName(), bytes(file.uploadedFile()))))
                    .build();
        } catch (FileRefusedException e) {
            return refused(e.getMessage());
        }
    }

    private Response refused(String sentence) {
        return Response.status(HttpStatus.UNPROCESSABLE)
                .entity(Templates.upload(path(), sentence, null, imports.waiting().orElse(null))).build();
    }

    private static byte[] bytes(java.nio.file.Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("{file}")
    @Transactional
    public TemplateInstance preview(@PathParam("file") String file) {
        current.require(Feature.SLIDERS);
        UUID id = id(file);
        try {
            return Templates.preview(path(), ImportPreviewFactory.of(imports.understand(id)));
        } catch (FileRefusedException e) {
            return Templates.preview(path(), ImportPreviewFactory.refused(id, e.getMessage()));
        }
    }

    @POST
    @Path("{file}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(value = "broker-files", perMinute = 30)
    public Response answer(@PathParam("file") String file, MultivaluedMap<String, String> fields) {
        UUID id = id(file);
        imports.answer(id, Optional.ofNullable(fields.getFirst("zone")), Optional.ofNullable(fields.getFirst("dateOrder")),
                Optional.ofNullable(fields.getFirst("thirdFriday")));
        return Response.seeOther(URI.create(path() + "/" + id)).build();
    }

    @POST
    @Path("{file}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(value = "broker-files", perMinute = 30)
    public Response confirm(@PathParam("file") String file, MultivaluedMap<String, String> fields) {
        UUID id = id(file);
        try {
            BrokerImportService.Booked booked = imports.confirm(id, fields.getFirst("uncertain") != null,
                    fields.getFirst("cash") != null);
            return Response.seeOther(URI.create(path() + "?fills=" + booked.fills() + "&cash=" + booked.cash() + "&known="
                    + booked.known() + "&refused=" + booked.refused() + "&left=" + booked.left())).build();
        } catch (FileRefusedException e) {
            return Response.status(HttpStatus.UNPROCESSABLE)
                    .entity(Templates.preview(path(), ImportPreviewFactory.refused(id, e.getMessage()))).build();
        }
    }

    @POST
    @Path("{file}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RateLimited(value = "broker-files", perMinute = 30)
    public Response discard(@PathParam("file") String file) {
        imports.discard(id(file));
        return Response.seeOther(URI.create(path())).build();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private String path() {
        return "/a/" + current.account().handle + "/book/import";
    }
}
