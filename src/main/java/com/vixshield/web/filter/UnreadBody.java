package com.vixshield.web.filter;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses a request without reading its body. It stays unread: the client need not send it, and on this connection it would
 * stand where the next request begins.
 */
public final class UnreadBody {

    /** RFC 9113, 8.1: the answer is complete, and what else would come is not needed. */
    private static final long NO_ERROR = 0;

    private UnreadBody() {
    }

    /** To be called before the answer is sent. */
    public static void refuse(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!hasBody(request)) {
            return;
        }
        if (request.version() == HttpVersion.HTTP_2) {
            context.response().endHandler(sent -> context.response().reset(NO_ERROR));
        } else {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .endHandler(sent -> LingeringClose.close(request));
        }
    }

    /** Over HTTP/2 a body needs neither header. */
    private static boolean hasBody(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            return !request.isEnded();
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }
}
