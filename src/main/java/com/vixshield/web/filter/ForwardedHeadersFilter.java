package com.vixshield.web.filter;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.platform.net.NetworkBlock;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/**
 * Leaves of the X-Forwarded headers what a trusted proxy wrote, one checked value each, for the filters behind it. The
 * platform itself has believed the first address of the list by then, which the client writes, and fails on an empty one.
 */
@ApplicationScoped
class ForwardedHeadersFilter {

    private static final String FOR = "X-Forwarded-For";
    private static final String SCHEME = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final String PORT = "X-Forwarded-Port";
    /** Never needed beside the others, and never set by the proxies of our documentation. */
    private static final List<String> UNUSED = List.of("X-Forwarded-Ssl", "X-Forwarded-Prefix", "Forwarded");

    private final boolean behindProxy;
    private final ForwardedRequest forwarded;

    ForwardedHeadersFilter(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false") boolean behindProxy,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
        this.behindProxy = behindProxy;
        this.forwarded = ForwardedRequest.from(behindProxy ? trusted.orElse(List.of()) : List.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::tidy, FilterOrder.FORWARDED);
    }

    private void tidy(RoutingContext request) {
        MultiMap headers = request.request().headers();
        Optional<InetAddress> proxy = proxy(request);
        UNUSED.forEach(headers::remove);
        set(headers, FOR, proxy.map(peer -> forwarded.client(peer, headers.getAll(FOR)).getHostAddress()));
        set(headers, SCHEME, proxy.flatMap(peer -> ForwardedRequest.scheme(headers.getAll(SCHEME))));
        set(headers, HOST, proxy.flatMap(peer -> ForwardedRequest.host(headers.getAll(HOST))));
        set(headers, PORT, proxy.flatMap(peer -> ForwardedRequest.port(headers.getAll(PORT))));
        request.next();
    }

    /** Whom the connection comes from, when that is a proxy of ours; the request's own address is what is decided here. */
    private Optional<InetAddress> proxy(RoutingContext request) {
        SocketAddress peer = request.request().connection().remoteAddress();
        return behindProxy && peer != null && peer.hostAddress() != null
                ? NetworkBlock.literal(peer.hostAddress()).filter(forwarded::trusts)
                : Optional.empty();
    }

    private static void set(MultiMap headers, String name, Optional<String> value) {
        headers.remove(name);
        value.ifPresent(present -> headers.set(name, present));
    }
}
