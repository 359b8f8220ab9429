package com.vixshield.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

import io.netty.util.NetUtil;

/** Holds a block of addresses such as 10.0.0.0/8, or a single address. */
public record NetworkBlock(byte[] start, int bits) {

    /**
     * @param spelling an address, or an address and a number of bits, never a name
     * @throws IllegalArgumentException when it is neither
     */
    public static NetworkBlock of(String spelling) {
        String[] parts = spelling.strip().split("/", 2);
        byte[] start = literal(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("\"" + spelling + "\" is no address and no network"))
                .getAddress();
        int most = start.length * Byte.SIZE;
        int bits = parts.length == 1 ? most : parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("\"" + spelling + "\" is no address and no network");
        }
        return new NetworkBlock(start, bits);
    }

    /** Reads an address without asking anybody for a name; one of version 6 that maps one of version 4 is the latter. */
    public static Optional<InetAddress> literal(String spelling) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(spelling);
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != start.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> i % Byte.SIZE;
            if ((other[i / Byte.SIZE] & mask) != (start[i / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
