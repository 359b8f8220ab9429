package com.vixshield.market.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Describes one request.
 *
 * @param headers credentials may be among them, so they are never shown
 */
public record FetchRequest(URI address, Map<String, String> headers, MediaKind media) {

    /** Query parameters that say what was asked; the value of any other may be a credential. */
    private static final Set<String> SHOWN = Set.of("id", "series_id", "release_id", "file_type",
            "include_release_dates_with_no_data", "cosd", "observation_start", "symbol",
            "symbols", "expiration", "includeAllRoots", "greeks", "dt");

    public FetchRequest {
        headers = Map.copyOf(headers);
    }

    /** @param host as configured, with or without a path of its own and a slash at its end */
    public static FetchRequest of(URI host, String path, MediaKind media) {
        return new FetchRequest(URI.create(host.toString().replaceFirst("/+$", "") + path), Map.of(), media);
    }

    public FetchRequest with(String header, String value) {
        return new FetchRequest(address, Map.of(header, value), media);
    }

    /** The address for people and for the record: without credentials. */
    public String shown() {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String path = address.getScheme() + "://" + address.getHost() + port + address.getRawPath();
        return address.getRawQuery() == null
                ? path
                : path + "?" + Arrays.stream(address.getRawQuery().split("&"))
                        .map(FetchRequest::shown).collect(Collectors.joining("&"));
    }

    private static String shown(String parameter) {
        String name = parameter.contains("=") ? parameter.substring(0, parameter.indexOf('=')) : parameter;
        return SHOWN.contains(name) ? parameter : name + "=***";
    }

    /** Else a record prints its headers. */
    @Override
    public String toString() {
        return shown();
    }
}
