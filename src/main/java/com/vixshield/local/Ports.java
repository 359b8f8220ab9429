package com.vixshield.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds free TCP ports of this machine. */
public final class Ports {

    private Ports() {
    }

    static void requireFree(int port, String what, String variable) {
        if (!free(port)) {
            throw new StartRefusedException("Port " + port + ", wanted for " + what + ", is in use by another program. "
                    + "Stop that program, or set " + variable + " to a free port.");
        }
    }

    static boolean free(int port) {
        return binds(new InetSocketAddress(port)) && binds(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    public static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address reuse lets a port through that only lingers in TIME_WAIT, as after our own restart; a listener still refuses. */
    private static boolean binds(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
