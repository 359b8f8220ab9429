package com.vixshield.signal.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.vixshield.market.MarketDataSource;
import com.vixshield.signal.seal.ChainLink;
import com.vixshield.signal.seal.SealedRecord;

import io.smallrye.common.annotation.Blocking;

/** Serves the whole ledger for download and verification, and the keys that signed it. */
@Path("/record")
@Blocking
public class LedgerResource {

    /** JSON Lines. */
    static final String LINES = "application/jsonl";

    @Inject
    LedgerQueries records;
    @Inject
    PublishedKeys keys;
    @Inject
    MarketDataSource market;

    @GET
    @Path("chain.jsonl")
    @Produces(LINES)
    public Response chain(@Context Request request) {
        String source = market.label().source();
        EntityTag head = new EntityTag(records.head(source).map(SealedRecord::hash).orElse(ChainLink.GENESIS));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(head);
        if (unchanged != null) {
            return unchanged.build();
        }
        StreamingOutput lines = out -> write(source, out);
        return Response.ok(lines).tag(head).header("Content-Disposition", "attachment; filename=\"record.jsonl\"").build();
    }

    private void write(String source, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        records.each(source, 0, record -> {
            try {
                buffered.write((record.line() + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        buffered.flush();
    }

    @GET
    @Path("key")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, List<Map<String, Object>>> key() {
        return Map.of("keys", keys.all().stream().map(LedgerResource::shown).toList());
    }

    private static Map<String, Object> shown(PublishedKeys.Period period) {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("key_id", period.key().id());
        key.put("algorithm", "Ed25519");
        key.put("public_key", period.key().raw());
        key.put("pem", period.key().pem());
        key.put("valid_from", text(period.from()));
        key.put("valid_until", text(period.until()));
        return key;
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
