package com.vixshield.evidence;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.vixshield.market.MarketDataException;

/**
 * Runs {@code backtest}: condors, hedges and twins over a folder of data as one JSON document, without web server, database or
 * network.
 */
public final class BacktestCommand {

    public static final String NAME = "backtest";

    private static final int OK = 0;
    private static final int BAD_INPUT = 2;

    private BacktestCommand() {
    }

    /** @return the exit code of the process: 2 for bad input, with its reason as one line on the error stream */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            return run(BacktestArguments.parse(arguments), out);
        } catch (IllegalArgumentException | MarketDataException | UncheckedIOException e) {
            err.println(NAME + ": " + e.getMessage().replaceAll("\\s+", " "));
            return BAD_INPUT;
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
