package com.vixshield.api;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.platform.Digests;
import com.vixshield.web.Problem;

import io.vertx.core.http.HttpServerRequest;

/** Builds JSON answers with an ETag, 304 answers, and problem details. */
@RequestScoped
class ApiResponses {

    private static final int TAG_LENGTH = 32;
    private static final String CACHED = "private, no-cache";

    @Inject
    ObjectMapper json;
    @Inject
    HttpServerRequest http;
    @Inject
    Request request;

    /** To a request that reads: only the word, where the caller has this version. */
    Response of(Object value) {
        String body = text(value);
        String tag = tag(body);
        Response.ResponseBuilder unchanged = unchanged(tag);
        return unchanged == null ? full(body, tag) : unchanged.header(HttpHeaders.CACHE_CONTROL, CACHED).build();
    }

    /** To a request that has changed it, whose preconditions were of the version before. */
    Response changed(Object value) {
        String body = text(value);
        return full(body, tag(body));
    }

    /** Empty when the caller has read what stands there now; a caller who does not say is taken to know. */
    Optional<Response> outdated(Object value) {
        return Optional.ofNullable(request.evaluatePreconditions(new EntityTag(tag(text(value)))))
                .map(Response.ResponseBuilder::build);
    }

    /** @param more members of the problem besides the usual ones */
    Response problem(int status, String title, String detail, Map<String, ?> more) {
        return new Problem(status, title, detail, http.path(), more).response();
    }

    /** A proxy that compresses makes our tags weak, which is as good where nothing is changed (RFC 9110, 13.1.2). */
    private Response.ResponseBuilder unchanged(String tag) {
        Response.ResponseBuilder same = request.evaluatePreconditions(new EntityTag(tag));
        return same != null || http.getHeader(HttpHeaders.IF_MATCH) != null
                ? same
                : request.evaluatePreconditions(new EntityTag(tag, true));
    }

    private static Response full(String body, String tag) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).tag(new EntityTag(tag))
                .header(HttpHeaders.CACHE_CONTROL, CACHED).build();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private static String tag(String body) {
        return Digests.sha256Hex(body).substring(0, TAG_LENGTH);
    }
}
