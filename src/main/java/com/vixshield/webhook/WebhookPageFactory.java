package com.vixshield.webhook;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    /** @param url as it was entered @param events that were chosen @param error what is wrong with it */
    record Entry(String url, Set<WebhookEvent> events, String error) {
        static final Entry EMPTY = new Entry("", Set.of(WebhookEvent.values()), null);
    }

    @Inject
    CurrentAccount current;
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
        return WebhookDelivery.newest(endpoint, LINES).stream().map(this::sent).toList();
    }

    private Sent sent(WebhookDelivery.WithEvent sent) {
        WebhookDelivery delivery = sent.delivery();
        return new Sent(delivery.eventId, sent.event().type, sent.event().occurredAt, delivery.status, delivery.attempts,
                delivery.responseCode, delivery.response,
                delivery.isReady() ? current.localTime(delivery.nextAt) : null);
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
