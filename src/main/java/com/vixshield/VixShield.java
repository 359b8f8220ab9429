package com.vixshield;

import java.util.Arrays;

import com.vixshield.local.Embedded;
import com.vixshield.local.StartRefused;
import com.vixshield.signal.SignalCommand;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where everything starts: the command line, or the web application. */
@QuarkusMain
public class VixShield {

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals(SignalCommand.NAME)) {
            System.exit(SignalCommand.run(Arrays.asList(args).subList(1, args.length), System.out, System.err));
        }
        try {
            Embedded.start();
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }
}
