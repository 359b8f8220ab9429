package com.vixshield.evidence;

import java.io.PrintStream;
import java.io.UncheckedIOException;

import com.vixshield.market.MarketDataException;
import com.vixshield.platform.cli.CommandRefused;
import com.vixshield.platform.cli.ConsoleCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Runs {@code backtest}: condors, hedges and twins over a folder of data as one JSON document, without web server, database or
 * network.
 */
@Command(name = "backtest", description = "Walks a folder of daily history and prints condors, hedges and twins as JSON.")
public final class BacktestCommand implements ConsoleCommand {

    @Mixin
    BacktestArguments arguments = new BacktestArguments();

    @Override
    public int run(PrintStream out, PrintStream err) {
        try {
            return run(arguments.options(), out);
        } catch (IllegalArgumentException | MarketDataException | UncheckedIOException e) {
            throw new CommandRefused(e);
        }
    }

    /** @throws IllegalArgumentException for a period that the data do not hold */
    static int run(BacktestOptions options, PrintStream out) {
        BacktestRun run = new BacktestRun(options, DataPack.read(options.data()));
        run.write();
        out.println(BacktestDocument.write(run));
        return OK;
    }
}
