package com.vixshield.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
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

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import com.vixshield.market.MarketConfig;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.Feeds;
import com.vixshield.market.store.feed.FeedRequest;
import com.vixshield.market.store.feed.FeedRequest.Kind;
import com.vixshield.market.store.feed.FeedRequestService;
import com.vixshield.market.store.importing.ImportArchive;
import com.vixshield.market.store.importing.ImportEntry;
import com.vixshield.market.store.importing.ImportService;
import com.vixshield.market.store.importing.ImportsConfig;
import com.vixshield.market.store.importing.IncomingFile;
import com.vixshield.web.HttpStatus;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** Serves the state of the market data feeds, and imports files by hand. */
@Path("/operator/feeds")
@RolesAllowed("operator")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class FeedsResource {

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance feeds(FeedsPage page);

        static native TemplateInstance request(FeedRequest request);

        static native TemplateInstance imported(ImportedPage page);
    }

    record ImportedPage(ImportEntry entry, List<ImportArchive.Change> changes) {
    }

    private static final URI HERE = URI.create("/operator/feeds");
    private static final int REQUESTS_SHOWN = 5;
    private static final int IMPORTS_SHOWN = 25;
    private static final int CHANGES_SHOWN = 100;

    /** A packed file may be many times its size once it is read: several at a time would take all the memory. */
    static final Semaphore READING = new Semaphore(1);

    @Inject
    MarketConfig market;
    @Inject
    ImportsConfig config;
    @Inject
    Feeds feeds;
    @Inject
    FeedRequestService requests;
    @Inject
    ImportService imports;
    @Inject
    ImportArchive archive;
    @Inject
    Clock clock;
    @Inject
    SecurityIdentity identity;

    @GET
    public TemplateInstance show() {
        return page(null);
    }

    /** A job does it; the answer is the page of its progress. */
    @POST
    @Path("requests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@FormParam("kind") String kind, @FormParam("feed") String feed) {
        Kind wanted = kinds().get(String.valueOf(kind));
        boolean known = wanted == Kind.FETCH
                ? feeds.states().stream().map(FeedState::name).anyMatch(String.valueOf(feed)::equals)
                : wanted == Kind.BACKFILL || wanted == Kind.FOLDER && config.folder().isPresent();
        if (!known) {
            throw new BadRequestException("nothing of that kind and name can be asked for");
        }
        FeedRequest request = requests.ask(wanted, wanted == Kind.FETCH ? feed : null, identity.getPrincipal().getName());
        return Response.seeOther(URI.create(HERE + "/requests/" + request.id())).build();
    }

    /** Asks for itself again every two seconds until it is finished. */
    @GET
    @Path("requests/{id}")
    public Response progress(@PathParam("id") UUID id) {
        FeedRequest request = requests.find(id).orElseThrow(NotFoundException::new);
        var page = Response.ok(Templates.request(request));
        return (request.isFinished() ? page : page.header("Refresh", "2")).build();
    }

    @POST
    @Path("uploads")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm("file") FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            return Response.status(HttpStatus.UNPROCESSABLE).entity(page("Choose a file first.")).build();
        }
        if (!READING.tryAcquire()) {
            return Response.status(HttpStatus.UNAVAILABLE).header("Retry-After", "10")
                    .entity(page("Another file is being read. Send this one again in a moment.")).build();
        }
        try {
            var report = imports.read(IncomingFile.uploaded(file.fileName(), bytes(file.uploadedFile()),
                    identity.getPrincipal().getName()));
            return Response.seeOther(URI.create(HERE + "/imports/" + report.id())).build();
        } finally {
            READING.release();
        }
    }

    @GET
    @Path("imports/{id}")
    public TemplateInstance imported(@PathParam("id") UUID id) {
        ImportEntry entry = archive.find(id).orElseThrow(NotFoundException::new);
        return Templates.imported(new ImportedPage(entry, archive.changes(id, CHANGES_SHOWN)));
    }

    private TemplateInstance page(String uploadError) {
        return Templates.feeds(FeedsPage.of(market.source(), feeds.states(), requests.latest(REQUESTS_SHOWN),
                archive.latest(IMPORTS_SHOWN), config.folder().map(Object::toString).orElse(null), uploadError,
                clock.instant()));
    }

    private static Map<String, Kind> kinds() {
        return Stream.of(Kind.values()).collect(Collectors.toMap(kind -> kind.name().toLowerCase(Locale.ROOT), kind -> kind));
    }

    private static byte[] bytes(java.nio.file.Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
