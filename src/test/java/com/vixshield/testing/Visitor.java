package com.vixshield.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without scripts: keeps cookies, follows redirects, fills in the form of the page it is on. */
public final class Visitor {

    private final LocalCookies cookies;
    private final HttpClient http;
    private HttpResponse<String> page;
    private String referer;

    public Visitor() {
        this(new LocalCookies());
    }

    private Visitor(LocalCookies cookies) {
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    /** Another window, with the cookies that this one has now. */
    public Visitor copy() {
        return new Visitor(cookies.copy());
    }

    /** As "name=value". */
    public List<String> cookies() {
        return cookies.pairs();
    }

    /** The Set-Cookie headers of a site, all since the beginning. */
    public List<String> cookiesSet(String site) {
        return cookies.received(site);
    }

    /** Somebody else has set it. */
    public void plant(String name, String value) {
        cookies.plant(name, value);
    }

    /** @return the status in the end */
    public int opened(String address) {
        open(address);
        return status();
    }

    /** From here on, requests name this page as the one that they come from, as browsers do. */
    public Visitor from(String page) {
        referer = page;
        return this;
    }

    public Document open(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    public Document submit(Map<String, String> fields) {
        return post(document().selectFirst("main form").attr("action"), fields);
    }

    /** The form of this page whose address ends so. */
    public Document submitTo(String ending, Map<String, String> fields) {
        return post(document().selectFirst("form[action$=" + ending + "]").attr("action"), fields);
    }

    private Document post(String address, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(page.uri().resolve(address)).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    public URI address() {
        return page.uri();
    }

    public Document page() {
        return document();
    }

    public int status() {
        return page.statusCode();
    }

    /** What the answers that led to this page said in one header. */
    public List<String> told(String header) {
        List<String> values = new ArrayList<>();
        Optional<HttpResponse<String>> answer = Optional.of(page);
        while (answer.isPresent()) {
            values.addAll(answer.get().headers().allValues(header));
            answer = answer.get().previousResponse();
        }
        return values;
    }

    private Document send(HttpRequest.Builder request) {
        if (referer != null) {
            request.header("Referer", referer);
        }
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
