package com.vixshield.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.platform.Json;
import com.vixshield.web.error.ClientPreference;

import io.vertx.core.http.HttpServerRequest;

/**
 * Describes a refusal or failure to a program: problem details (RFC 9457).
 *
 * @param detail what to do next
 * @param instance path of the request
 * @param more members besides the usual ones
 */
public record Problem(int status, String title, String detail, String instance, Map<String, ?> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem(int status, String title, String detail, String instance) {
        this(status, title, detail, instance, Map.of());
    }

    public String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        members.put("instance", instance);
        members.putAll(more);
        return Json.write(members);
    }

    /** The page instead, for a client that reads pages. */
    public Response orPage(HttpServerRequest request, Supplier<String> page) {
        return ClientPreference.prefersJson(request)
                ? response()
                : Response.status(status).type(MediaType.TEXT_HTML + ";charset=UTF-8").entity(page.get())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(json()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
