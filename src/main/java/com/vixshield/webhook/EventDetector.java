package com.vixshield.webhook;

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
import com.vixshield.signal.Signal;
import com.vixshield.signal.day.SessionRows;
import com.vixshield.signal.ledger.LedgerQueries;
import com.vixshield.signal.ledger.LedgerQueries.News;
import com.vixshield.signal.view.SignalQueries;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Detects recent events that concern every account. Older ones are not delivered. */
@ApplicationScoped
class EventDetector {

    static final Duration NEWS = Duration.ofDays(2);

    /** @param kind who asks for it @param subject tells it from others of its type @param data JSON */
    record Happening(WebhookEvent kind, String type, String subject, Instant at, String data) {
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    SignalQueries signals;
    @Inject
    SessionRows sessions;
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
        String source = market.label().source();
        new LedgerQueries(database).news(source, since).forEach(news -> all.add(recorded(source, news)));
        return all;
    }

    private Happening published(Signal signal) {
        return new Happening(WebhookEvent.SIGNAL_PUBLISHED, WebhookEvent.SIGNAL_PUBLISHED.code(),
                signal.source + " " + signal.session + " " + signal.version, signal.publishedAt,
                text(SignalView.of(signal, signals.read(signal))));
    }

    private Happening recorded(String source, News news) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("session", news.session().toString());
        data.put("source", source);
        data.put("sequence", news.sequence());
        data.put("hash", news.hash());
        data.put("record", site + "/record/" + news.session());
        WebhookEvent kind = switch (news.kind()) {
            case RESULT -> WebhookEvent.SIGNAL_SETTLED;
            case MISSED -> WebhookEvent.SIGNAL_PUBLISHED;
            default -> WebhookEvent.RECORD_CORRECTED;
        };
        if (kind == WebhookEvent.SIGNAL_SETTLED) {
            data.put("close", sessions.close(source, news.session()).orElse(null));
        }
        return new Happening(kind, kind == WebhookEvent.SIGNAL_PUBLISHED ? "signal.missed" : kind.code(),
                source + " " + news.sequence(), news.recordedAt(), text(data));
    }

    private String text(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + data.getClass(), e);
        }
    }
}
