package com.vixshield.evidence;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.vixshield.market.MarketDataException;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.claim.ClaimTable;

/** Runs {@code claims}: every claim measured over a folder of data, printed and written as one table. */
public final class ClaimsCommand {

    public static final String NAME = "claims";

    private static final String USAGE = "claims --data DIR [--out FILE]";
    private static final int OK = 0;
    private static final int BAD_INPUT = 2;

    private ClaimsCommand() {
    }

    /** @return the exit code of the process: 2 for bad input, with its reason as one line on the error stream */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            CommandArguments given = new CommandArguments(arguments, List.of("--data", "--out"), USAGE);
            return run(given.requiredPath("--data"), given.path("--out"), out);
        } catch (IllegalArgumentException | MarketDataException | UncheckedIOException e) {
            err.println(NAME + ": " + e.getMessage().replaceAll("\\s+", " "));
            return BAD_INPUT;
        }
    }

    static int run(Path data, Optional<Path> file, PrintStream out) {
        SessionTable table = DataPack.read(data);
        StudySpan span = StudySpan.of(table, Optional.empty(), Optional.empty());
        CsvTable claims = ClaimsFile
                .of(new ClaimTable(table, span.first(), span.hedgeFirst(), span.hedgeEnd()).measure());
        file.ifPresent(claims::write);
        out.print(claims.text());
        return OK;
    }
}
