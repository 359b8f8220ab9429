package com.vixshield.trackrecord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.vixshield.platform.Ids;
import com.vixshield.trackrecord.statistics.RecordLedger;

import io.vertx.core.http.HttpServerRequest;

/**
 * Answers 304 where a reader's copy is current: a page of the record follows from its address and from the head of the
 * chain. Not for signed-in readers, as their page bears their name, nor across a restart, as the words may have changed.
 */
@RequestScoped
public class ConditionalRequest {

    @Inject
    HttpServerRequest http;
    @Inject
    Request request;
    @Inject
    Edition edition;

    /** Of the pages of this process. */
    @Singleton
    static class Edition {

        private final String id;

        @Inject
        Edition(Ids ids) {
            id = ids.next().toString();
        }
    }

    /** @param beside what else the page shows, in a form that differs when it does */
    public Response or(RecordLedger ledger, Object beside, Supplier<Object> page) {
        if (http.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith("q_session"))) {
            return Response.ok(page.get()).build();
        }
        EntityTag tag = new EntityTag(digest(edition.id + http.uri() + ledger.headHash() + beside), true);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return same != null ? same.build() : Response.ok(page.get()).tag(tag).header("Vary", "Cookie").build();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
