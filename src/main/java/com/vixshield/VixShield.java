package com.vixshield;

import com.vixshield.local.Embedded;
import com.vixshield.local.StartRefused;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where everything starts: the command line, or the web application. */
@QuarkusMain
public class VixShield {

    public static void main(String... args) {
        try {
            Embedded.start();
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }
}
