package com.vixshield;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import com.vixshield.evidence.BacktestCommand;
import com.vixshield.evidence.ClaimsCommand;
import com.vixshield.local.CommandConfig;
import com.vixshield.local.CommandDatabase;
import com.vixshield.local.EmbeddedStart;
import com.vixshield.local.StartRefusedException;
import com.vixshield.market.store.importing.ImportCommand;
import com.vixshield.platform.cli.CommandRefused;
import com.vixshield.platform.cli.ConsoleCommand;
import com.vixshield.platform.cli.ConsoleProgram;
import com.vixshield.signal.command.SignalCommand;
import com.vixshield.signal.seal.VerifyCommand;
import com.vixshield.signal.settlement.RegradeCommand;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the command line or the web application. */
@QuarkusMain
public class VixShield {

    public static void main(String... args) {
        if (args.length > 0) {
            System.exit(ConsoleProgram.run(commands(), List.of(args), System.out, System.err));
        }
        try {
            EmbeddedStart.start();
        } catch (StartRefusedException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }

    /** None needs the web application, so none waits for it to start. */
    static List<ConsoleCommand> commands() {
        return List.of(new SignalCommand(), new VerifyCommand(),
                new ImportCommand(VixShield::settings, VixShield::database, Clock.systemUTC(), System.console() != null),
                new RegradeCommand(VixShield::database), new BacktestCommand(), new ClaimsCommand());
    }

    private static <T> T settings(Class<T> mapping) {
        try {
            return CommandConfig.of(mapping);
        } catch (StartRefusedException e) {
            throw new CommandRefused(e);
        }
    }

    private static DataSource database() {
        try {
            return CommandDatabase.open();
        } catch (StartRefusedException e) {
            throw new CommandRefused(e);
        }
    }
}
