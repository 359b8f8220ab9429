package com.vixshield.chains;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import com.vixshield.account.AccountPage;
import com.vixshield.account.MembersOnly;
import com.vixshield.account.Permission;
import com.vixshield.account.Requires;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.chainfile.StoredQuotes;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.format.NumberFormats;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the option files of an account: the list, a look at one before it is stored, its import and its removal. */
@Path("/a/{account}/chains")
@AccountPage
@MembersOnly
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ChainsResource {

    @CheckedTemplate(basePath = "chains")
    static class Templates {
        static native TemplateInstance chains(ChainsPage page);

        static native TemplateInstance chain(ChainsPage.One page);

        static native TemplateInstance prices(ChainsPage.Prices page);
    }

    private static final int LONGEST_NAME = 200;

    @Inject
    ChainImportService imports;
    @Inject
    ChainsPageFactory pages;

    @GET
    @Requires(Permission.VIEW)
    public TemplateInstance list() {
        return Templates.chains(pages.list(null, null));
    }

    /** Nothing is stored yet but the file; the answer is the page that tells what was understood. */
    @POST
    @Requires(Permission.IMPORT_CHAINS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response look(@RestForm("file") FileUpload file) {
        String name = file == null || file.fileName() == null ? "" : name(file.fileName());
        if (name.isEmpty()) {
            return refused(null, "Choose a file first.");
        }
        try {
            return Response.seeOther(URI.create(pages.path() + "/" + imports.look(name, bytes(file)))).build();
        } catch (MarketDataException e) {
            return refused(name, e.getMessage());
        }
    }

    /** A backtest of the sessions that the stored quotes cover. */
    @GET
    @Path("prices")
    @Requires(Permission.VIEW)
    public TemplateInstance prices() {
        return Templates.prices(pages.prices());
    }

    @GET
    @Path("{file}")
    @Requires(Permission.VIEW)
    public TemplateInstance show(@PathParam("file") UUID file) {
        return Templates.chain(pages.one(file, null));
    }

    @POST
    @Path("{file}/import")
    @Requires(Permission.IMPORT_CHAINS)
    public Response store(@PathParam("file") UUID file) {
        Optional<StoredQuotes> stored;
        try {
            stored = imports.store(file);
        } catch (MarketDataException e) {
            // looked at by an earlier version, which understood it otherwise
            return Response.status(HttpStatus.UNPROCESSABLE).entity(Templates.chain(pages.one(file, e.getMessage()))).build();
        }
        if (stored.isEmpty()) {
            return Response.status(HttpStatus.CONFLICT).entity(Templates.chain(pages.one(file,
                    "Its bytes wait no longer: a day after the upload they are thrown away, and once stored they are gone."
                            + " Upload it again.")))
                    .build();
        }
        return Response.ok(Templates.chain(pages.one(file, words(stored.get())))).build();
    }

    @POST
    @Path("{file}/removal")
    @Requires(Permission.IMPORT_CHAINS)
    public Response remove(@PathParam("file") UUID file) {
        imports.remove(file);
        return Response.seeOther(URI.create(pages.path())).build();
    }

    private Response refused(String name, String error) {
        return Response.status(HttpStatus.UNPROCESSABLE).entity(Templates.chains(pages.list(name, error))).build();
    }

    private static String words(StoredQuotes stored) {
        String differing = stored.differing() == 0
                ? ""
                : ", " + NumberFormats.quantity(stored.differing()) + " known with another price, of which the first stands";
        return NumberFormats.quantity(stored.stored()) + " quotes stored, " + NumberFormats.quantity(stored.known())
                + " known before" + differing + ".";
    }

    private static String name(String written) {
        String last = written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1).strip()
                .replaceAll("\\p{Cntrl}", "");
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
