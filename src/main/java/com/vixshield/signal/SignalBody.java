package com.vixshield.signal;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.market.DataLabel;
import com.vixshield.market.Provenance;
import com.vixshield.platform.Digests;
import com.vixshield.platform.Json;
import com.vixshield.quant.SignalInputs;
import com.vixshield.signal.day.DaySchedule;
import com.vixshield.signal.day.HistoryDigest;
import com.vixshield.signal.seal.CanonicalJson;

/**
 * Writes what is sealed of a session. Nothing in it depends on when, where or how often it was computed, so that every
 * node, late or killed, comes to the same bytes. Long lists (the smile, past outcomes) stand in the published document,
 * whose hash is here.
 */
public final class SignalBody {

    private static final List<String> IN_DOCUMENT_ONLY = List.of("smile");
    /** Bodies before the second format carry no number; in them the tiers of XSP had no gates and no widths. */
    static final int FORMAT = 2;

    private SignalBody() {
    }

    /** @param document as it will be published; @param quotes digest of the kept quotes */
    public static String of(SignalInputs inputs, Provenance provenance, DaySchedule day, String document, String quotes,
            String code) {
        ObjectNode body = facts(provenance.label(), day, code);
        body.put("document_sha256", Digests.sha256Hex(document)).put("expiry", day.expiry().toString());
        ObjectNode used = body.putObject("inputs");
        used.put("quoted_at", provenance.quoteInstant().toString()).put("quotes_sha256", quotes)
                .put("history_sha256", HistoryDigest.of(inputs.history(), day.session()));
        var files = used.putArray("files");
        provenance.files().forEach(file -> files.addObject().put("name", file.name()).put("sha256", file.sha256()));
        ObjectNode signal = (ObjectNode) read(document).get("signal");
        body.set("rulebook", signal.get("rulebook"));
        body.set("signal", signal.remove(IN_DOCUMENT_ONLY));
        return CanonicalJson.write(body);
    }

    /** With the hashes of what versions in shadow computed; unchanged where there are none. */
    public static String withShadows(String body, List<ShadowPreview> shadows) {
        if (shadows.isEmpty()) {
            return body;
        }
        ObjectNode complete = read(body);
        ObjectNode all = complete.putObject("shadows");
        for (ShadowPreview shadow : shadows) {
            ObjectNode one = all.putObject(shadow.rulebook());
            if (shadow.isComputed()) {
                one.put("document_sha256", shadow.documentHash());
            } else {
                one.put("failure", shadow.failure());
            }
        }
        return CanonicalJson.write(complete);
    }

    /** With what only the chain can tell: the tiers that are suspended when it is sealed. */
    public static String sealed(String body, Collection<String> suspended) {
        ObjectNode complete = read(body);
        var tiers = complete.putArray("suspended");
        new TreeSet<>(suspended).forEach(tiers::add);
        return CanonicalJson.write(complete);
    }

    /** Of a session without a signal. */
    public static String missed(DataLabel label, DaySchedule day, String rulebook, String reason, String code) {
        return CanonicalJson.write(facts(label, day, code).put("rulebook", rulebook).put("reason", reason));
    }

    private static ObjectNode facts(DataLabel label, DaySchedule day, String code) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("format", FORMAT).put("code_version", code).put("origin", origin(label))
                .put("session", day.session().toString())
                .put("source", label.source());
        facts.putObject("schedule").put("preview", day.preview().toString()).put("seal_by", day.sealBy().toString())
                .put("outcome_begins", day.outcomeBegins().toString()).put("settles", day.settles().toString());
        return facts;
    }

    public static String origin(DataLabel label) {
        return label.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written as JSON cannot be read", e);
        }
    }
}
