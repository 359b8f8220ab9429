package com.vixshield;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import com.vixshield.evidence.BacktestCommand;
import com.vixshield.evidence.ClaimsCommand;
import com.vixshield.local.CommandConfig;
import com.vixshield.local.CommandDatabase;
import com.vixshield.local.EmbeddedStart;
import com.vixshield.local.StartRefusedException;
import com.vixshield.market.store.importing.ImportCommand;
import com.vixshield.signal.command.SignalCommand;
import com.vixshield.signal.seal.VerifyCommand;
import com.vixshield.signal.settlement.RegradeCommand;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where everything starts: the command line, or the web application. */
@QuarkusMain
public class VixShield {

    public static void main(String... args) {
        command(args).ifPresent(System::exit);
        try {
            EmbeddedStart.start();
        } catch (StartRefusedException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }

    /** The exit code of the command that was named; empty when none was, which starts the application. */
    private static OptionalInt command(String... args) {
        List<String> arguments = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        return switch (args.length == 0 ? "" : args[0]) {
            case SignalCommand.NAME -> OptionalInt.of(SignalCommand.run(arguments, System.out, System.err));
            case VerifyCommand.NAME -> OptionalInt.of(VerifyCommand.run(arguments, System.out, System.err));
            case ImportCommand.NAME -> OptionalInt.of(importData(arguments));
            case BacktestCommand.NAME -> OptionalInt.of(BacktestCommand.run(arguments, System.out, System.err));
            case ClaimsCommand.NAME -> OptionalInt.of(ClaimsCommand.run(arguments, System.out, System.err));
            case RegradeCommand.NAME -> OptionalInt.of(regrade());
            default -> OptionalInt.empty();
        };
    }

    private static int regrade() {
        try {
            return RegradeCommand.run(CommandDatabase.open(), System.out, System.err);
        } catch (StartRefusedException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private static int importData(List<String> arguments) {
        try {
            return ImportCommand.run(arguments, CommandConfig::of, CommandDatabase::open, Clock.systemUTC(), System.out,
                    System.err,
                    System.console() != null);
        } catch (StartRefusedException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }
}
