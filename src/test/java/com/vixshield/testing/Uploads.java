package com.vixshield.testing;

import java.util.function.Supplier;

import org.apache.http.client.ClientProtocolException;

import io.restassured.response.Response;

/** Sends files to a server that may refuse them before it has read them, and then closes the line under the client. */
public final class Uploads {

    private static final int TRIES = 5;

    private Uploads() {
    }

    /** @param upload makes its request anew each time */
    public static Response answered(Supplier<Response> upload) {
        for (int left = TRIES - 1;; left--) {
            try {
                return upload.get();
            } catch (Exception e) {
                if (left == 0 || !(e instanceof ClientProtocolException)) {
                    throw e;
                }
            }
        }
    }
}
