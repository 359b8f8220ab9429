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

/** Runs {@code claims}: every claim measured over a folder of data, printed, written, and published for the site. */
@Command(name = "claims", description = "Measures every claim over a folder of daily history and prints the table.")
public final class ClaimsCommand implements ConsoleCommand {

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder of daily history.")
    Path data;

    @Option(names = "--out", paramLabel = "FILE", description = "Also writes the table to a file.")
    Path file;

    @Option(names = "--publish", paramLabel = "FOLDER", description = "Writes what the public pages show to a folder.")
    Path folder;

    @Override
    public int run(PrintStream out, PrintStream err) {
        try {
            SessionTable table = DataPack.read(data);
            StudySpan span = StudySpan.of(table, Optional.empty(), Optional.empty());
            CsvTable claims = folder == null
                    ? measured(table, span)
                    : new EvidencePublication(data, table, span).write(folder);
            Optional.ofNullable(file).ifPresent(claims::write);
            out.print(claims.text());
            return OK;
        } catch (IllegalArgumentException | MarketDataException | UncheckedIOException e) {
            throw new CommandRefused(e);
        }
    }

    private static CsvTable measured(SessionTable table, StudySpan span) {
        return ClaimsFile.of(new ClaimTable(table, span.first(), span.hedgeFirst(), span.hedgeEnd()).measure());
    }
}
