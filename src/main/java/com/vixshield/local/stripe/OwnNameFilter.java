package com.vixshield.local.stripe;

import java.io.IOException;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.vixshield.local.LocalNames;
import com.vixshield.web.HttpStatus;

/** Refuses requests to the simulator under any name but this machine's: a page of another site could send them. */
final class OwnNameFilter extends Filter {

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        if (LocalNames.includeHostOf(exchange.getRequestHeaders().getFirst("Host"))) {
            chain.doFilter(exchange);
        } else {
            exchange.sendResponseHeaders(HttpStatus.MISDIRECTED, -1);
            exchange.close();
        }
    }

    @Override
    public String description() {
        return "own name only";
    }
}
