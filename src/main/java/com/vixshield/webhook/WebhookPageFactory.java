package com.vixshield.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import com.vixshield.account.CurrentAccount;
import com.vixshield.billing.Feature;
import com.vixshield.web.page.TextField;
import com.vixshield.webhook.WebhooksPage.Check;
import com.vixshield.webhook.WebhooksPage.One;
import com.vixshield.webhook.WebhooksPage.Row;
import com.vixshield.webhook.WebhooksPage.Sent;

/** Builds the pages about endpoints. */
@ApplicationScoped
class WebhookPageFactory {

    private static final int LINES = 50;
    private static final String SENT = """
            select e.id, e.type, e.occurred_at, d.status, d.attempts, d.response_code, d.response, d.next_at
            from webhook_deliveries d join webhook_events e on e.account_id = d.account_id and e.id = d.event_id
            where d.account_id = :account and d.endpoint_id = :endpoint order by e.occurred_at desc, e.id desc limit :most""";

    /** @param url as it was entered @param events that were chosen @param error what is wrong with it */
    record Entry(String url, Set<WebhookEvent> events, String error) {
        static final Entry EMPTY = new Entry("", Set.of(WebhookEvent.values()), null);
    }

    @Inject
    CurrentAccount current;
    @Inject
    EntityManager database;
    @Inject
    Clock clock;

    @Transactional
    WebhooksPage list(Entry entry) {
        List<Row> rows = Endpoint.in(current.account().id).stream().map(this::row).toList();
        TextField url = TextField.of("url", "Address", entry.url()).hint("https, port 443 or 8443, on the public internet.");
        return new WebhooksPage(path(), rows, entry.error() == null ? url : url.error(entry.error()), checks(entry.events()),
                entry.error(), rows.size() >= EndpointService.MOST, current.has(Feature.WEBHOOKS), current.path() + "/billing");
    }

    @Transactional
    One one(UUID id, String secret, String said, String error) {
        Endpoint endpoint = Endpoint.of(current.account().id, id).orElseThrow(NotFoundException::new);
        String overlap = Optional.ofNullable(endpoint.previousUntil).filter(until -> until.isAfter(clock.instant()))
                .map(current::localTime).orElse(null);
        return new One(path(), path() + "/" + id, row(endpoint), sent(endpoint), secret, overlap, said, error);
    }

    private List<Sent> sent(Endpoint endpoint) {
        List<Object[]> rows = database.createNativeQuery(SENT, Object[].class).setParameter("account", endpoint.accountId)
                .setParameter("endpoint", endpoint.id).setParameter("most", LINES).getResultList();
        return rows.stream().map(this::sent).toList();
    }

    private Sent sent(Object[] row) {
        String status = (String) row[3];
        return new Sent((UUID) row[0], (String) row[1], instant(row[2]), status, ((Number) row[4]).intValue(),
                row[5] == null ? null : ((Number) row[5]).intValue(), (String) row[6],
                status.equals("ready") ? current.localTime(instant(row[7])) : null);
    }

    private static Instant instant(Object value) {
        return value instanceof Timestamp timestamp ? timestamp.toInstant() : (Instant) value;
    }

    private Row row(Endpoint endpoint) {
        return new Row(endpoint.id, endpoint.url, Arrays.stream(endpoint.events).map(WebhookEvent::of).flatMap(Optional::stream)
                .map(WebhookEvent::words).collect(Collectors.joining(" · ")), endpoint.isActive(),
                current.localTime(endpoint.createdAt),
                endpoint.failingSince == null ? null : current.localTime(endpoint.failingSince));
    }

    private static List<Check> checks(Set<WebhookEvent> chosen) {
        return Stream.of(WebhookEvent.values())
                .map(kind -> new Check(kind.code(), kind.words(), kind.hint(), chosen.contains(kind))).toList();
    }

    String path() {
        return current.path() + "/webhooks";
    }
}
