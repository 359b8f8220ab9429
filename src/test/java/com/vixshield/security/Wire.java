package com.vixshield.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Bytes to the server and back, for requests that no client would send. */
final class Wire {

    /** Of a server that never answers nor hangs up, which is a failure too. */
    private static final int PATIENCE = 60_000;

    private Wire() {
    }

    /** @return everything that came until the server hung up; empty when it did so at once */
    static String send(int port, String... parts) throws IOException {
        return send(port, PATIENCE, parts);
    }

    /** @param patience in milliseconds, short where the server may wait for the rest of a request for ever */
    static String send(int port, int patience, String... parts) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(patience);
            try {
                OutputStream out = socket.getOutputStream();
                for (String part : parts) {
                    out.write(part.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
            } catch (IOException hungUp) {
                // the answer may have come before the request was complete
            }
            return read(socket.getInputStream());
        }
    }

    /** @return whether the server ended the connection after the answer, instead of taking what else would come */
    static boolean endsAfter(int port, int patience, String... parts) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(patience);
            for (String part : parts) {
                socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
            }
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    static int status(String answer) {
        return answer.matches("(?s)HTTP/1\\.[01] \\d{3} .*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    /** With the length and the connection's end already said. */
    static String post(String path, String type, long length, String... headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n" + String.join("", headers) + "\r\n";
    }

    private static String read(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException hungUp) {
            // what came before counts
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }
}
