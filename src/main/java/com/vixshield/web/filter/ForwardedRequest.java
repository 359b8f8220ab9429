package com.vixshield.web.filter;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vixshield.platform.net.NetworkBlock;

import io.vertx.core.net.HostAndPort;

/**
 * Reads what the proxies of one installation say about a request. Each proxy appends the address that it was called from to
 * X-Forwarded-For, so the list is read from the right, and only as far as trusted proxies wrote it: everything to the left of
 * the first address that is no proxy was written by the client.
 */
record ForwardedRequest(List<NetworkBlock> proxies) {

    /** An address of version 4 with or without a port, or one of version 6 in brackets with or without a port. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]+)\\](?::\\d{1,5})?|([0-9.]+):\\d{1,5}");
    private static final Pattern HOST = Pattern
            .compile("([A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}\\])(:\\d{1,5})?");
    private static final int MOST_HOPS = 50;

    static ForwardedRequest from(Iterable<String> trusted) {
        List<NetworkBlock> blocks = new ArrayList<>();
        trusted.forEach(spelling -> blocks.add(NetworkBlock.of(spelling)));
        return new ForwardedRequest(List.copyOf(blocks));
    }

    boolean trusts(InetAddress peer) {
        return proxies.stream().anyMatch(block -> block.contains(peer));
    }

    /**
     * The client's address: the first from the right that is not a proxy of ours. Where something stands that is no address
     * ("unknown", a made-up name, nothing), the last proxy before it is all that is known.
     *
     * @param peer the trusted proxy that the connection comes from
     * @param lines every header of that name, in their order
     */
    InetAddress client(InetAddress peer, List<String> lines) {
        List<String> hops = elements(lines);
        InetAddress nearest = peer;
        for (int i = hops.size() - 1; i >= Math.max(0, hops.size() - MOST_HOPS) && trusts(nearest); i--) {
            Optional<InetAddress> hop = address(hops.get(i));
            if (hop.isEmpty()) {
                break;
            }
            nearest = hop.get();
        }
        return nearest;
    }

    /** What the nearest proxy says: the last of several. */
    static Optional<String> scheme(List<String> lines) {
        return last(lines).filter(scheme -> scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                .map(scheme -> scheme.toLowerCase(Locale.ROOT));
    }

    /**
     * The host and port that the client asked for, as browsers write them: without the scheme's own port. A port of its own
     * header counts where the host has none.
     */
    static Optional<HostAndPort> authority(String scheme, List<String> hosts, List<String> ports) {
        int unsaid = scheme.equals("https") ? 443 : 80;
        int port = port(ports).map(Integer::parseInt).orElse(unsaid);
        return last(hosts).filter(host -> HOST.matcher(host).matches())
                .flatMap(host -> Optional.ofNullable(HostAndPort.parseAuthority(host, port)))
                .map(named -> named.port() == unsaid ? HostAndPort.create(named.host(), -1) : named);
    }

    private static Optional<String> port(List<String> lines) {
        return last(lines).filter(port -> port.matches("[1-9]\\d{0,4}") && Integer.parseInt(port) <= 65_535);
    }

    private static Optional<String> last(List<String> lines) {
        List<String> elements = elements(lines);
        return elements.isEmpty() ? Optional.empty() : Optional.of(elements.get(elements.size() - 1));
    }

    /** Empty elements stay: they are no address, and what is to the left of one is not believed. */
    private static List<String> elements(List<String> lines) {
        List<String> elements = new ArrayList<>();
        for (String line : lines) {
            for (String element : line.split(",", -1)) {
                elements.add(element.strip());
            }
        }
        return elements;
    }

    private static Optional<InetAddress> address(String hop) {
        Matcher spelling = WITH_PORT.matcher(hop);
        if (!spelling.matches()) {
            return NetworkBlock.literal(hop);
        }
        return NetworkBlock.literal(spelling.group(1) == null ? spelling.group(2) : spelling.group(1));
    }
}
