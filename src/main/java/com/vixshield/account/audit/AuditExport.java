package com.vixshield.account.audit;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.web.format.CsvWriter;

/** Exports the log as a file, newest entry first, with everything needed to verify it elsewhere. */
@ApplicationScoped
class AuditExport {

    private static final int PIECE = 500;

    @Inject
    AuditQueries trail;
    @Inject
    ObjectMapper json;

    /** Whose log, which part of it. */
    record Wanted(UUID account, AuditFilter filter, ZoneId zone) {
    }

    StreamingOutput csv(Wanted wanted) {
        Map<UUID, String> names = trail.actors(wanted.account());
        return out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(CsvWriter.line(List.copyOf(fields(new AuditEntry(), names).keySet())));
            each(wanted, text, entry -> CsvWriter.line(Arrays.asList(fields(entry, names).values().toArray())));
            text.flush();
        };
    }

    /** One JSON object a line (NDJSON), so that a file of any size can be read piece by piece. */
    StreamingOutput ndjson(Wanted wanted) {
        Map<UUID, String> names = trail.actors(wanted.account());
        return out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            each(wanted, text, entry -> written(fields(entry, names)) + "\n");
            text.flush();
        };
    }

    private void each(Wanted wanted, Writer out, Function<AuditEntry, String> line) throws IOException {
        long below = Long.MAX_VALUE;
        List<AuditEntry> piece;
        do {
            piece = trail.before(wanted.account(), wanted.filter(), wanted.zone(), below, PIECE);
            for (AuditEntry entry : piece) {
                out.write(line.apply(entry));
                below = entry.sequence;
            }
        } while (piece.size() == PIECE);
    }

    private static Map<String, Object> fields(AuditEntry entry, Map<UUID, String> names) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sequence", entry.sequence);
        fields.put("occurred_at", entry.occurredAt == null ? null : entry.occurredAt.toString());
        fields.put("person_id", entry.personId == null ? null : entry.personId.toString());
        fields.put("person", entry.personId == null ? null : names.get(entry.personId));
        fields.put("action", entry.action);
        fields.put("subject", entry.subject);
        fields.put("before", entry.beforeValue);
        fields.put("after", entry.afterValue);
        fields.put("address", entry.address);
        fields.put("user_agent", entry.userAgent);
        fields.put("previous_hash", entry.previousHash == null ? null : HexFormat.of().formatHex(entry.previousHash));
        fields.put("hash", entry.hash == null ? null : HexFormat.of().formatHex(entry.hash));
        fields.put("erased", entry.erased);
        return fields;
    }

    private String written(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
