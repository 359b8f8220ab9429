package com.vixshield.lab.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
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

import com.vixshield.account.AccountPage;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.RateLimited;
import com.vixshield.account.Requires;
import com.vixshield.billing.Feature;
import com.vixshield.lab.run.LabKind;
import com.vixshield.lab.run.LabRun;
import com.vixshield.lab.run.LabService;
import com.vixshield.lab.study.LabRefusal;
import com.vixshield.lab.study.LabRequest;
import com.vixshield.web.HttpStatus;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the lab of an account: what can be asked, each run with its files, and runs side by side. */
@Path("/a/{account}/lab")
@AccountPage
@Requires(Permission.VIEW)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class LabResource {

    @CheckedTemplate(basePath = "lab")
    static class Templates {
        static native TemplateInstance lab(LabPage page);

        static native TemplateInstance run(LabRunPage page);

        static native TemplateInstance compare(ComparePage page);
    }

    @Inject
    CurrentAccount current;
    @Inject
    LabService service;
    @Inject
    LabPageFactory pages;
    @Inject
    LabRunPageFactory runs;
    @Inject
    ComparePageFactory comparisons;

    /** @param like a run whose settings fill in the form */
    @GET
    @Transactional
    public TemplateInstance lab(@QueryParam("like") String like) {
        current.require(Feature.LAB);
        return Templates.lab(pages.page(Optional.ofNullable(like).filter(id -> !id.isBlank())
                .map(id -> new LabFormReader(LabDefaults.of(service.run(id).request().settings())))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.RUN_LAB)
    @RateLimited(value = "lab", perMinute = 20)
    @Transactional
    public Response start(MultivaluedMap<String, String> fields) {
        current.require(Feature.LAB);
        LabFormReader reader = new LabFormReader(fields);
        LabKind kind = kind(fields.getFirst("kind"));
        Optional<LabRequest> request = reader.request(kind == LabKind.SWEEP);
        if (request.isPresent()) {
            try {
                return to(service.start(kind, request.get(), Optional.empty()));
            } catch (LabRefusal e) {
                reader.refuse(e);
            }
        }
        return Response.status(HttpStatus.UNPROCESSABLE).entity(Templates.lab(pages.page(Optional.of(reader)))).build();
    }

    private static LabKind kind(String name) {
        return "sweep".equals(name) ? LabKind.SWEEP : "starts".equals(name) ? LabKind.STARTS : LabKind.RUN;
    }

    /** @param data hash that the address names: another one would be another result */
    @GET
    @Path("{run}")
    @Transactional
    public TemplateInstance run(@PathParam("run") String id, @QueryParam("data") String data,
            @QueryParam("measure") String measure) {
        LabRun run = service.run(id);
        if (data != null && !data.isEmpty() && !data.equals(run.dataHash)) {
            throw new NotFoundException();
        }
        return Templates.run(runs.page(run, measure));
    }

    @POST
    @Path("{run}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.RUN_LAB)
    @Transactional
    public Response cancel(@PathParam("run") String id) {
        LabRun run = service.run(id);
        service.cancel(run);
        return to(run);
    }

    @POST
    @Path("{run}/repetition")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.RUN_LAB)
    @RateLimited(value = "lab", perMinute = 20)
    @Transactional
    public Response repeat(@PathParam("run") String id) {
        return again(id, service::repeat);
    }

    @POST
    @Path("{run}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.RUN_LAB)
    @RateLimited(value = "lab", perMinute = 20)
    @Transactional
    public Response confirm(@PathParam("run") String id) {
        return again(id, service::confirm);
    }

    private Response again(String id, Function<LabRun, LabRun> asked) {
        try {
            return to(asked.apply(service.run(id)));
        } catch (LabRefusal e) {
            LabFormReader reader = new LabFormReader(LabDefaults.of(service.run(id).request().settings()));
            reader.refuse(e);
            return Response.status(HttpStatus.UNPROCESSABLE).entity(Templates.lab(pages.page(Optional.of(reader)))).build();
        }
    }

    @GET
    @Path("{run}/result.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response json(@PathParam("run") String id) {
        LabRun run = service.run(id);
        return file(run, run.result(), "json");
    }

    @GET
    @Path("{run}/variants.csv")
    @Produces("text/csv;charset=UTF-8")
    @Transactional
    public Response variants(@PathParam("run") String id) {
        LabRun run = service.run(id);
        return file(run, run.isDone() && run.kind() == LabKind.SWEEP ? SweepPageFactory.csv(run) : null, "csv");
    }

    /** @param month a month or a year of settlement, such as 2020-03; all sessions without it */
    @GET
    @Path("{run}/days.csv")
    @Produces("text/csv;charset=UTF-8")
    @Transactional
    public Response days(@PathParam("run") String id, @QueryParam("month") String month) {
        LabRun run = service.run(id);
        String days = run.days();
        if (days != null && month != null && !month.isEmpty()) {
            if (!month.matches("\\d{4}(-\\d{2})?")) {
                throw new BadRequestException("a month is written as 2020-03");
            }
            days = LabDays.in(days, month);
        }
        return file(run, days, "csv");
    }

    private static Response file(LabRun run, String text, String ending) {
        if (text == null) {
            throw new NotFoundException();
        }
        return Response.ok(text).header("Content-Disposition",
                "attachment; filename=\"vixshield-lab-" + run.id + "." + ending + "\"").build();
    }

    @GET
    @Path("compare")
    @Transactional
    public TemplateInstance compare(@QueryParam("run") List<String> ids) {
        current.require(Feature.LAB);
        List<LabRun> chosen = ids.stream().filter(id -> !id.isBlank()).distinct().limit(ComparePageFactory.MOST)
                .map(service::run).filter(run -> run.isDone() && LabRunPageFactory.isSingle(run)).collect(Collectors.toList());
        boolean more = ids.stream().distinct().count() > ComparePageFactory.MOST;
        return Templates.compare(comparisons.page(chosen,
                more ? "Up to " + ComparePageFactory.MOST + " runs stand side by side; these are the first." : null));
    }

    private Response to(LabRun run) {
        return Response.seeOther(URI.create(current.path() + "/lab/" + run.id)).build();
    }
}
