package com.vixshield.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without scripts: keeps cookies, follows redirects, fills in the form of the page it is on. */
public final class Visitor {

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new LocalCookies())
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private HttpResponse<String> page;

    public Document open(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    public Document submit(Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI action = page.uri().resolve(document().selectFirst("main form").attr("action"));
        return send(HttpRequest.newBuilder(action).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    public URI address() {
        return page.uri();
    }

    public int status() {
        return page.statusCode();
    }

    private Document send(HttpRequest.Builder request) {
        try {
            page = http.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
            return document();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Document document() {
        return Jsoup.parse(page.body(), page.uri().toString());
    }
}
