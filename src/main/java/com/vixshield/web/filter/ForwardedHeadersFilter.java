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
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Routes a request that comes through a trusted proxy anew, as its client made it: address, scheme and host. The platform's
 * own reading of these headers is off: it believes the first address of the list, which the client writes, and does not answer
 * where that is empty. Such headers from any other peer are removed unread, and none is left for the filters behind.
 */
@ApplicationScoped
class ForwardedHeadersFilter {

    private static final String FOR = "X-Forwarded-For";
    private static final String SCHEME = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final String PORT = "X-Forwarded-Port";
    private static final List<String> ALL = List.of(FOR, SCHEME, HOST, PORT, "X-Forwarded-Ssl", "X-Forwarded-Prefix",
            "Forwarded");

    private final boolean behindProxy;
    private final ForwardedRequest forwarded;
    private Router router;

    ForwardedHeadersFilter(@ConfigProperty(name = "vixshield.proxy.enabled") boolean behindProxy,
            @ConfigProperty(name = "vixshield.proxy.trusted") Optional<List<String>> trusted) {
        this.behindProxy = behindProxy;
        this.forwarded = ForwardedRequest.from(behindProxy ? trusted.orElse(List.of()) : List.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::route, FilterOrder.FORWARDED);
    }

    void register(@Observes Router platform) {
        router = platform;
    }

    private void route(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (ALL.stream().noneMatch(request.headers()::contains)) {
            context.next();
            return;
        }
        Optional<ClientRequest> client = proxy(request).map(peer -> asMade(request, peer));
        // what is routed anew comes here again, without them
        ALL.forEach(request.headers()::remove);
        client.ifPresentOrElse(router::handle, context::next);
    }

    private ClientRequest asMade(HttpServerRequest request, InetAddress proxy) {
        MultiMap headers = request.headers();
        InetAddress address = forwarded.client(proxy, headers.getAll(FOR));
        String scheme = ForwardedRequest.scheme(headers.getAll(SCHEME)).orElse(request.scheme());
        return new ClientRequest((HttpServerRequestInternal) request, address, scheme,
                ForwardedRequest.authority(scheme, headers.getAll(HOST), headers.getAll(PORT)));
    }

    /** Whom the connection comes from, when that is a proxy of ours. */
    private Optional<InetAddress> proxy(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        return behindProxy && peer != null && peer.hostAddress() != null
                ? NetworkBlock.literal(peer.hostAddress()).filter(forwarded::trusts)
                : Optional.empty();
    }
}
