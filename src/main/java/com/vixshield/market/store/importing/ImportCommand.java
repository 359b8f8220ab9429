package com.vixshield.market.store.importing;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.vixshield.market.MarketConfig;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.feed.FeedsConfig;
import com.vixshield.market.store.table.StoreException;
import com.vixshield.platform.cli.CommandRefused;
import com.vixshield.platform.cli.ConsoleCommand;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@code import}: market data into the database, without web server, identity service or mail. */
@Command(name = "import", description = "Imports market data into the configured database.", exitCodeList = {
        "0:done", "1:a file or a row was refused", "2:nothing could be done"})
public final class ImportCommand implements ConsoleCommand {

    private static final int SOMETHING_REFUSED = 1;

    /** What is configured. */
    public interface Settings {
        <T> T of(Class<T> mapping);
    }

    static final class Origin {

        @Option(names = "--folder", paramLabel = "DIR", description = "Reads every file below a folder.")
        Path folder;
        @Option(names = "--providers", description = "Fetches every daily history that the configured providers have.")
        boolean providers;
        @Option(names = "--chains", paramLabel = "DIR", description = "Reads option chains of vendors, a file or a folder.")
        Path chains;
    }

    @ArgGroup(multiplicity = "1")
    Origin origin;

    private final Settings settings;
    private final Supplier<DataSource> database;
    private final Clock clock;
    private final boolean terminal;

    /**
     * @param settings of the providers
     * @param database with the rights of the worker role; asked for only when the arguments are good
     * @param terminal whether a progress bar is drawn; on the error stream, so that the lines on the other can be piped
     */
    public ImportCommand(Settings settings, Supplier<DataSource> database, Clock clock, boolean terminal) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
        this.terminal = terminal;
    }

    /** @return 1 when a file or a row was refused */
    @Override
    public int run(PrintStream out, PrintStream err) {
        ImportLines lines = new ImportLines(out, err, terminal);
        try {
            boolean complete = origin.chains != null
                    ? new ChainsImport(out).run(origin.chains, database, clock)
                    : origin.providers ? providers(lines) : folder(origin.folder, lines);
            return complete ? OK : SOMETHING_REFUSED;
        } catch (IllegalArgumentException | IllegalStateException | MarketDataException | StoreException e) {
            throw new CommandRefused(e);
        }
    }

    private boolean folder(Path folder, ImportLines lines) {
        if (!Files.isDirectory(folder)) {
            throw new CommandRefused("no such folder: " + folder);
        }
        ImportService imports = new ImportService(database.get(), clock, new SessionCalendar());
        long begun = System.nanoTime();
        List<ImportReport> reports = new FolderImport(imports).run(folder, lines::file);
        lines.summary(reports, System.nanoTime() - begun);
        return reports.stream().noneMatch(ImportReport::isIncomplete);
    }

    private boolean providers(ImportLines lines) {
        FeedsConfig feeds = settings.of(FeedsConfig.class);
        MarketConfig market = settings.of(MarketConfig.class);
        SessionCalendar calendar = new SessionCalendar();
        DataSource opened = database.get();
        return providers(
                new ProvidersImport(opened, new ImportService(opened, clock, calendar), market, feeds, calendar, clock),
                lines);
    }

    private static boolean providers(ProvidersImport providers, ImportLines lines) {
        long begun = System.nanoTime();
        List<ImportReport> reports = new ArrayList<>();
        int[] failed = {0};
        boolean complete = providers.run((step, read) -> {
            lines.feed(step, read);
            reports.addAll(read);
            failed[0] += step.state().lastError() == null ? 0 : 1;
        });
        lines.summary(reports, System.nanoTime() - begun);
        if (failed[0] > 0) {
            lines.failed(failed[0]);
        }
        return complete;
    }
}
