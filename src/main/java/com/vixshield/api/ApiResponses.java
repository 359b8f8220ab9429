package com.vixshield.api;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.platform.Secrets;

import io.vertx.core.http.HttpServerRequest;

/** Builds JSON answers with an ETag, 304 answers, and problem details. */
@RequestScoped
class ApiResponses {

    private static final int TAG_LENGTH = 32;

    @Inject
    ObjectMapper json;
    @Inject
    HttpServerRequest request;

    Response of(Object value) {
        String body = text(value);
        String tag = tag(body);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        Response.ResponseBuilder answer = known != null && known.contains('"' + tag + '"')
                ? Response.notModified()
                : Response.ok(body, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        return answer.tag(new EntityTag(tag)).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }

    /** Whether the caller has read what stands there now; a caller who does not say is taken to know. */
    boolean isCurrent(Object value) {
        String expected = request.getHeader(HttpHeaders.IF_MATCH);
        return expected == null || expected.strip().equals("*") || expected.contains('"' + tag(text(value)) + '"');
    }

    /** @param more members of the problem besides the usual ones */
    Response problem(int status, String title, String detail, Map<String, ?> more) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", request.path());
        problem.putAll(more);
        return Response.status(status).type("application/problem+json").entity(text(problem))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private static String tag(String body) {
        return HexFormat.of().formatHex(Secrets.hash(body)).substring(0, TAG_LENGTH);
    }
}
