package com.vixshield.web.filter;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;

/** Shows a request that came through a proxy with the address, scheme and host of the client's own request. */
final class ClientRequest extends HttpServerRequestWrapper {

    private final SocketAddress client;
    private final String scheme;
    private final Optional<HostAndPort> authority;

    /** @param authority the host that the client asked for, where the proxy says so; else the Host header counts */
    ClientRequest(HttpServerRequestInternal request, InetAddress client, String scheme, Optional<HostAndPort> authority) {
        super(request);
        this.client = SocketAddress.inetSocketAddress(new InetSocketAddress(client, 0));
        this.scheme = scheme;
        this.authority = authority;
    }

    @Override
    public SocketAddress remoteAddress() {
        return client;
    }

    @Override
    public String scheme() {
        return scheme;
    }

    @Override
    public boolean isSSL() {
        return scheme.equals("https");
    }

    @Override
    public HostAndPort authority() {
        return authority.orElseGet(super::authority);
    }

    @Override
    public HostAndPort authority(boolean real) {
        return real ? super.authority(true) : authority();
    }

    @Override
    public boolean isValidAuthority() {
        return authority.isPresent() || super.isValidAuthority();
    }

    @Override
    public String host() {
        return authority.map(HostAndPort::toString).orElseGet(super::host);
    }

    @Override
    public String absoluteURI() {
        return scheme + "://" + host() + uri();
    }
}
