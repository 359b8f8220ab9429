package com.vixshield.web.page;

import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vixshield.platform.Digests;
import com.vixshield.platform.Ids;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;

/**
 * Answers with a page that is the same for everybody who is not signed in: 304 where the reader's copy is current, else as it
 * was rendered for the first of them. A signed-in reader's page bears their name, and is made each time.
 */
@RequestScoped
public class PublicPage {

    private static final int TAG_LENGTH = 16;
    /** Characters of all kept pages together. */
    private static final int MOST = 8_000_000;

    @Inject
    HttpServerRequest http;
    @Inject
    Request request;
    @Inject
    DataNotice notice;
    @Inject
    Kept kept;

    /** Holds the pages of this process; those of another may have other words. */
    @Singleton
    static class Kept {

        private final String edition;
        private final Cache<String, String> pages = Caffeine.newBuilder().maximumWeight(MOST)
                .weigher((String tag, String page) -> page.length()).build();

        @Inject
        Kept(Ids ids) {
            edition = ids.next().toString();
        }
    }

    /** @param version differs when what the page shows does, beside its address and the notice above it */
    public Response answer(String version, Supplier<?> page) {
        if (http.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith("q_session"))) {
            return Response.ok(page.get()).build();
        }
        String digest = Digests.sha256Hex(kept.edition + http.uri() + version + notice.text().orElse("")).substring(0,
                TAG_LENGTH);
        EntityTag tag = new EntityTag(digest, true);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return same != null ? same.build() : Response.ok(rendered(digest, page)).tag(tag).header("Vary", "Cookie").build();
    }

    private Object rendered(String digest, Supplier<?> page) {
        String known = kept.pages.getIfPresent(digest);
        if (known != null) {
            return known;
        }
        Object made = page.get();
        if (!(made instanceof TemplateInstance template)) {
            return made;
        }
        String text = template.render();
        kept.pages.put(digest, text);
        return text;
    }
}
