package com.vixshield.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.Requires;
import com.vixshield.billing.Feature;
import com.vixshield.lab.page.LabFormReader;
import com.vixshield.lab.run.LabKind;
import com.vixshield.lab.run.LabRun;
import com.vixshield.lab.run.LabService;
import com.vixshield.lab.study.LabRefusal;
import com.vixshield.lab.study.LabRequest;
import com.vixshield.web.HttpStatus;

import io.smallrye.common.annotation.Blocking;

/** Serves the lab: starts runs, lists them, tells how far one is and what it found, stops one. */
@Path("/api/v1/lab/runs")
@ApiCall
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class LabApi {

    private static final int MOST = 50;
    private static final int LONGEST_KEY = 255;
    private static final String LEGEND = "Hypothetical: option prices are a model's, not quotes; prepared with hindsight, no money"
            + " was at risk, and no account has achieved these results or will.";

    /** Newest first. */
    record Page(List<ObjectNode> runs) {
    }

    @Inject
    CurrentAccount current;
    @Inject
    LabService service;
    @Inject
    LabRequestReader requests;
    @Inject
    ApiResponses answers;
    @Inject
    ObjectMapper json;

    @GET
    @Transactional
    public Response list(@QueryParam("limit") @DefaultValue("10") int limit) {
        current.require(Feature.LAB);
        return answers.of(new Page(LabRun.newest(current.account().id, Math.max(1, Math.min(MOST, limit))).stream()
                .map(this::summary).toList()));
    }

    /** The same key gives the same run, however often it is sent; with other settings it is refused. */
    @POST
    @Requires(Permission.RUN_LAB)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response start(@HeaderParam("Idempotency-Key") String key, String body) {
        current.require(Feature.LAB);
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            return refused(Map.of("Idempotency-Key", "Send a key of 1 to 255 characters, a new one for each run."));
        }
        LabRequestReader.Asked asked = requests.read(body);
        LabFormReader reader = new LabFormReader(asked.fields());
        Optional<LabRequest> request = reader.request(asked.kind() == LabKind.SWEEP);
        if (request.isEmpty()) {
            return refused(requests.named(reader.errors()));
        }
        try {
            LabRun run = service.start(asked.kind(), request.get(), Optional.of(key));
            return Response.created(URI.create("/api/v1/lab/runs/" + run.id)).entity(summary(run)).build();
        } catch (LabRefusal e) {
            reader.refuse(e);
            return refused(requests.named(reader.errors()));
        }
    }

    @GET
    @Path("{run}")
    @Transactional
    public Response one(@PathParam("run") String id) {
        LabRun run = service.run(id);
        ObjectNode whole = summary(run);
        whole.put("legend", LEGEND);
        whole.set("settings", tree(run.settings));
        whole.set("result", run.isDone() ? tree(run.result()) : json.nullNode());
        return answers.of(whole);
    }

    /** Does nothing to a run that has ended. */
    @POST
    @Path("{run}/cancellation")
    @Requires(Permission.RUN_LAB)
    @Transactional
    public Response cancel(@PathParam("run") String id) {
        LabRun run = service.run(id);
        service.cancel(run);
        LabRun.getEntityManager().refresh(run);
        return answers.changed(summary(run));
    }

    private ObjectNode summary(LabRun run) {
        ObjectNode node = json.createObjectNode();
        node.put("id", run.id.toString()).put("kind", run.kind).put("state", run.state).put("done", run.done)
                .put("total", run.total).put("variants", run.variants).put("created_at", run.createdAt.toString())
                .put("settings_sha256", run.settingsHash).put("data_sha256", run.dataHash)
                .put("data_as_of", run.dataAsOf.toString()).put("rulebook", run.rulebook).put("code", run.codeVersion)
                .put("result_sha256", run.resultHash).put("error", run.error)
                .put("page", current.path() + "/lab/" + run.id);
        return node;
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response refused(Map<String, String> errors) {
        return answers.problem(HttpStatus.UNPROCESSABLE, "Not accepted", "Nothing was started.",
                Map.of("errors", new LinkedHashMap<>(errors)));
    }

    /** For a body that is no JSON object. */
    static BadRequestException malformed() {
        return new BadRequestException("the body is a JSON object");
    }
}
