package com.vixshield.testing;

import java.net.CookieHandler;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cookies as browsers treat them on localhost: secure ones travel over plain http too, which Java's own jar refuses. */
final class LocalCookies extends CookieHandler {

    private final Map<String, String> cookies = new TreeMap<>();
    private final List<String> received = new ArrayList<>();

    /** The Set-Cookie headers of this site, as they came. */
    List<String> received(String site) {
        return received.stream().filter(line -> line.startsWith(site + " ")).map(line -> line.substring(site.length() + 1))
                .toList();
    }

    void plant(String name, String value) {
        cookies.put(name, value);
    }

    LocalCookies copy() {
        LocalCookies copy = new LocalCookies();
        copy.cookies.putAll(cookies);
        return copy;
    }

    List<String> pairs() {
        return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).toList();
    }

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> requestHeaders) {
        String sent = String.join("; ", pairs());
        return sent.isEmpty() ? Map.of() : Map.of("Cookie", List.of(sent));
    }

    @Override
    public void put(URI uri, Map<String, List<String>> responseHeaders) {
        responseHeaders.forEach((name, values) -> {
            if (name != null && name.equalsIgnoreCase("Set-Cookie")) {
                values.forEach(this::keep);
                values.forEach(value -> received.add(uri.getScheme() + "://" + uri.getAuthority() + " " + value));
            }
        });
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.toLowerCase().contains("max-age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
