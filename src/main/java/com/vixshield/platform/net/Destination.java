package com.vixshield.platform.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Holds the resolved address to connect to.
 *
 * @param uri names the host for the request line, the Host header and the certificate
 * @param address the only one to connect to: checked, and not to be resolved again
 */
public record Destination(URI uri, InetAddress address) {

    public int port() {
        return uri.getPort() < 0 ? PublicAddresses.HTTPS : uri.getPort();
    }

    public InetSocketAddress socket() {
        return new InetSocketAddress(address, port());
    }
}
