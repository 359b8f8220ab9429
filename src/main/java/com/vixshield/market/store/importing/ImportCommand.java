package com.vixshield.market.store.importing;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.vixshield.market.MarketConfig;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.feed.FeedsConfig;
import com.vixshield.market.store.table.StoreException;

/** Runs {@code import}: market data into the database, without web server, identity service or mail. */
public final class ImportCommand {

    public static final String NAME = "import";

    private static final String USAGE = "usage: import --folder DIR | import --providers";
    private static final int OK = 0;
    private static final int SOMETHING_REFUSED = 1;
    private static final int BAD_INPUT = 2;

    /** What is configured. */
    public interface Settings {
        <T> T of(Class<T> mapping);
    }

    private ImportCommand() {
    }

    /**
     * @param settings of the providers
     * @param database with the rights of the worker role; asked for only when the arguments are good
     * @param err takes the progress bar too, so that the lines on {@code out} can be piped
     * @return the exit code of the process: 1 when a file or a row was refused, 2 when nothing could be done
     */
    public static int run(List<String> arguments, Settings settings, Supplier<DataSource> database, Clock clock,
            PrintStream out, PrintStream err, boolean terminal) {
        try {
            Optional<Path> folder = folder(arguments);
            SessionCalendar calendar = new SessionCalendar();
            ImportLines lines = new ImportLines(out, err, terminal);
            if (folder.isPresent()) {
                return folder(folder.get(), new ImportService(database.get(), clock, calendar), lines) ? OK : SOMETHING_REFUSED;
            }
            FeedsConfig feeds = settings.of(FeedsConfig.class);
            MarketConfig market = settings.of(MarketConfig.class);
            DataSource opened = database.get();
            ImportService imports = new ImportService(opened, clock, calendar);
            return providers(new ProvidersImport(opened, imports, market, feeds, calendar, clock), lines)
                    ? OK
                    : SOMETHING_REFUSED;
        } catch (IllegalArgumentException | IllegalStateException | StoreException e) {
            err.println(NAME + ": " + e.getMessage().replaceAll("\\s+", " "));
            return BAD_INPUT;
        }
    }

    private static boolean folder(Path folder, ImportService imports, ImportLines lines) {
        long begun = System.nanoTime();
        List<ImportReport> reports = new FolderImport(imports).run(folder, lines::file);
        lines.summary(reports, System.nanoTime() - begun);
        return reports.stream().noneMatch(ImportReport::isIncomplete);
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

    /** Empty for the providers. */
    private static Optional<Path> folder(List<String> arguments) {
        if (arguments.equals(List.of("--providers"))) {
            return Optional.empty();
        }
        if (arguments.size() != 2 || !arguments.get(0).equals("--folder")) {
            throw new IllegalArgumentException(USAGE);
        }
        try {
            Path folder = Path.of(arguments.get(1));
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw new IllegalArgumentException("no such folder: " + arguments.get(1));
    }
}
