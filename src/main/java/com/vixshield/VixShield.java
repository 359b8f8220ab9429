package com.vixshield;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import com.vixshield.local.CommandDatabase;
import com.vixshield.local.Embedded;
import com.vixshield.local.StartRefused;
import com.vixshield.market.store.ImportCommand;
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
        if (args.length > 0 && args[0].equals(ImportCommand.NAME)) {
            System.exit(importFolder(Arrays.asList(args).subList(1, args.length)));
        }
        try {
            Embedded.start();
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }

    private static int importFolder(List<String> arguments) {
        try {
            return ImportCommand.run(arguments, CommandDatabase::open, Clock.systemUTC(), System.out, System.err,
                    System.console() != null);
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }
}
