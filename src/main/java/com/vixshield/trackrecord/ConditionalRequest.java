package com.vixshield.trackrecord;

import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.vixshield.platform.Digests;
import com.vixshield.platform.Ids;
import com.vixshield.trackrecord.statistics.RecordLedger;

import io.vertx.core.http.HttpServerRequest;

/**
 * Answers 304 where a reader's copy is current: a page of the record follows from its address and from the head of the
 * chain. Not for signed-in readers, as their page bears their name, nor across a restart, as the words may have changed.
 */
@RequestScoped
public class ConditionalRequest {

    private static final int TAG_LENGTH = 16;

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
        EntityTag tag = new EntityTag(
                Digests.sha256Hex(edition.id + http.uri() + ledger.headHash() + beside).substring(0, TAG_LENGTH), true);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return same != null ? same.build() : Response.ok(page.get()).tag(tag).header("Vary", "Cookie").build();
    }
}
