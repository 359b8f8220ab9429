package com.vixshield.evidence;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

import com.vixshield.market.MarketDataException;
import com.vixshield.platform.cli.CommandRefused;
import com.vixshield.platform.cli.ConsoleCommand;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.claim.ClaimTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@code claims}: every claim measured over a folder of data, printed and written as one table. */
@Command(name = "claims", description = "Measures every claim over a folder of daily history and prints the table.")
public final class ClaimsCommand implements ConsoleCommand {

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder of daily history.")
    Path data;

    @Option(names = "--out", paramLabel = "FILE", description = "Also writes the table to a file.")
    Path file;

    @Override
    public int run(PrintStream out, PrintStream err) {
        try {
            return run(data, Optional.ofNullable(file), out);
        } catch (IllegalArgumentException | MarketDataException | UncheckedIOException e) {
            throw new CommandRefused(e);
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
