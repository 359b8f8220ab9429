package com.vixshield.account.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/** Describes where a request comes from, as far as it can be known; absent in jobs. */
@RequestScoped
class RequestOrigin {

    private static final int LONGEST_AGENT = 300;

    @Inject
    CurrentVertxRequest current;

    String address() {
        SocketAddress remote = current.getCurrent() == null ? null : current.getCurrent().request().remoteAddress();
        return remote == null ? null : remote.hostAddress();
    }

    /** Sent by the visitor, so cut and cleaned before it stands in a log. */
    String userAgent() {
        HttpServerRequest request = current.getCurrent() == null ? null : current.getCurrent().request();
        String agent = request == null ? null : request.getHeader("User-Agent");
        if (agent == null) {
            return null;
        }
        String clean = agent.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= LONGEST_AGENT ? clean : clean.substring(0, LONGEST_AGENT);
    }
}
