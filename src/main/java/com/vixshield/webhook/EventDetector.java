package com.vixshield.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.api.SignalView;
import com.vixshield.market.MarketDataSource;
import com.vixshield.platform.sql.Statements;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalQueries;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Detects recent events that concern every account. Older ones are not delivered. */
@ApplicationScoped
class EventDetector {

    static final Duration NEWS = Duration.ofDays(2);

    private static final String RECORDED = """
            select r.kind, r.session, r.sequence, r.hash, r.recorded_at, s.close
            from sealed_records r left join settlements s on s.source = r.source and s.session = r.session
            where r.source = ? and r.recorded_at > ? and r.kind <> 'signal'
              and (r.timeliness <> 'backfilled' or r.kind = 'correction')
            order by r.sequence""";

    /** @param kind who asks for it @param subject tells it from others of its type @param data JSON */
    record Happening(WebhookEvent kind, String type, String subject, Instant at, String data) {
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    SignalQueries signals;
    @Inject
    MarketDataSource market;
    @Inject
    ObjectMapper json;
    @Inject
    Clock clock;
    @ConfigProperty(name = "vixshield.url")
    String site;

    List<Happening> recent() {
        Instant since = clock.instant().minus(NEWS);
        List<Happening> all = new ArrayList<>();
        signals.latest().filter(signal -> signal.publishedAt.isAfter(since)).map(this::published).ifPresent(all::add);
        Statements.with(database, "the record could not be read", connection -> all
                .addAll(Statements.list(connection, RECORDED, this::recorded, market.label().source(), since)));
        return all;
    }

    private Happening published(Signal signal) {
        return new Happening(WebhookEvent.SIGNAL_PUBLISHED, WebhookEvent.SIGNAL_PUBLISHED.code(),
                signal.source + " " + signal.session + " " + signal.version, signal.publishedAt,
                text(SignalView.of(signal, signals.read(signal))));
    }

    private Happening recorded(ResultSet row) throws SQLException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("session", row.getString("session"));
        data.put("source", market.label().source());
        data.put("sequence", row.getLong("sequence"));
        data.put("hash", row.getString("hash"));
        data.put("record", site + "/record/" + row.getString("session"));
        WebhookEvent kind = switch (row.getString("kind")) {
            case "result" -> WebhookEvent.SIGNAL_SETTLED;
            case "missed" -> WebhookEvent.SIGNAL_PUBLISHED;
            default -> WebhookEvent.RECORD_CORRECTED;
        };
        if (kind == WebhookEvent.SIGNAL_SETTLED) {
            data.put("close", row.getBigDecimal("close"));
        }
        return new Happening(kind, kind == WebhookEvent.SIGNAL_PUBLISHED ? "signal.missed" : kind.code(),
                market.label().source() + " " + row.getLong("sequence"), row.getTimestamp("recorded_at").toInstant(),
                text(data));
    }

    private String text(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + data.getClass(), e);
        }
    }
}
