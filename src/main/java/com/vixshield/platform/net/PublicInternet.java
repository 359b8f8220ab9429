package com.vixshield.platform.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Tells which addresses are publicly reachable: IANA's special-purpose registries, and what clouds serve secrets from. */
final class PublicInternet {

    /** Version 4: everything but these. */
    private static final List<NetworkBlock> RESERVED = blocks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            // looks public, and is a cloud's own machine
            "168.63.129.16/32");
    /** Version 6: only this, which leaves out translated, unique-local, link-local and multicast addresses... */
    private static final List<NetworkBlock> GLOBAL = blocks("2000::/3");
    /** ...except for protocols (Teredo among them), documentation, and 6to4, which has a version 4 address inside. */
    private static final List<NetworkBlock> SPECIAL = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicInternet() {
    }

    /** Java itself turns a version 6 address that maps one of version 4 into the latter. */
    static boolean has(InetAddress address) {
        return address instanceof Inet4Address
                ? !within(RESERVED, address)
                : within(GLOBAL, address) && !within(SPECIAL, address);
    }

    private static boolean within(List<NetworkBlock> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static List<NetworkBlock> blocks(String... spellings) {
        return Stream.of(spellings).map(NetworkBlock::of).toList();
    }
}
