package com.vixshield.platform.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides whether an address that was typed into a form may be called, and where that call goes. Safe to share. */
public final class PublicAddresses {

    /** Resolves a name; the system's own by default. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    static final int HTTPS = 443;
    private static final Set<Integer> PORTS = Set.of(-1, HTTPS, 8443);
    private static final int LONGEST = 2048;
    /**
     * At least two labels, the last of which begins with a letter: so no spelling of a number, decimal, octal or
     * hexadecimal, of which every resolver reads another selection.
     */
    private static final Pattern NAME = Pattern
            .compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    private final Names names;

    public PublicAddresses() {
        this(InetAddress::getAllByName);
    }

    public PublicAddresses(Names names) {
        this.names = names;
    }

    /**
     * What can be said without asking for the name: for the form.
     *
     * @throws RefusedAddressException with what is wrong
     */
    public URI read(String typed) {
        URI uri = parse(typed);
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            throw new RefusedAddressException("The address must begin with https://.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new RefusedAddressException("The address must not contain a user name, a password or a #.");
        }
        if (uri.getHost() == null || !NAME.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches()) {
            throw new RefusedAddressException(
                    "The address must name a host, such as hooks.example.com; numbers are not names.");
        }
        if (!PORTS.contains(uri.getPort())) {
            throw new RefusedAddressException("The port must be 443 or 8443.");
        }
        return uri;
    }

    /**
     * For each call anew: names change hands.
     *
     * @throws RefusedAddressException when the host is unknown, or any of its addresses is not public
     */
    public Destination resolve(String typed) {
        URI uri = read(typed);
        InetAddress[] addresses = addresses(uri.getHost());
        if (addresses.length == 0 || !Stream.of(addresses).allMatch(PublicInternet::has)) {
            throw new RefusedAddressException("The host is not on the public internet.");
        }
        return new Destination(uri, addresses[0]);
    }

    private InetAddress[] addresses(String host) {
        try {
            return names.of(host);
        } catch (UnknownHostException e) {
            throw new RefusedAddressException("The host is not known.");
        }
    }

    private static URI parse(String typed) {
        try {
            if (typed != null && typed.length() <= LONGEST) {
                return new URI(typed);
            }
        } catch (URISyntaxException e) {
            // its message would quote what was typed
        }
        throw new RefusedAddressException("The address cannot be read.");
    }
}
