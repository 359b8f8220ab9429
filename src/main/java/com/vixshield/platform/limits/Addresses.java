package com.vixshield.platform.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Groups client addresses for rate limits: one IPv4 address, or one IPv6 /64, which a single household has to itself. */
public final class Addresses {

    private static final int NETWORK_BYTES = 8;

    private Addresses() {
    }

    public static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // a literal, so no name is looked up
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
