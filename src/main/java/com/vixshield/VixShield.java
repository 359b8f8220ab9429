package com.vixshield;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where everything starts: the command line, or the web application. */
@QuarkusMain
public class VixShield {

    public static void main(String... args) {
        Quarkus.run(args);
    }
}
