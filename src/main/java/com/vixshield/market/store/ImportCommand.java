package com.vixshield.market.store;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.vixshield.market.SessionCalendar;

/** {@code import}: a folder of market data into the database, without web server, identity service or mail. */
public final class ImportCommand {

    public static final String NAME = "import";

    private static final String USAGE = "usage: import --folder DIR";
    private static final int OK = 0;
    private static final int SOMETHING_REFUSED = 1;
    private static final int BAD_INPUT = 2;

    private ImportCommand() {
    }

    /**
     * @param database with the rights of the worker role; asked for only when the arguments are good
     * @param err takes the progress bar too, so that the lines on {@code out} can be piped
     * @return the exit code of the process: 1 when a file or a row was refused, 2 when nothing could be done
     */
    public static int run(List<String> arguments, Supplier<DataSource> database, Clock clock, PrintStream out,
            PrintStream err, boolean terminal) {
        try {
            Path folder = folder(arguments);
            Imports imports = new Imports(database.get(), clock, new SessionCalendar());
            ImportLines lines = new ImportLines(out, err, terminal);
            long begun = System.nanoTime();
            List<ImportReport> reports = new FolderImport(imports).run(folder, lines::file);
            lines.summary(reports, System.nanoTime() - begun);
            return reports.stream().anyMatch(ImportReport::isIncomplete) ? SOMETHING_REFUSED : OK;
        } catch (IllegalArgumentException | StoreException e) {
            err.println(NAME + ": " + e.getMessage().replaceAll("\\s+", " "));
            return BAD_INPUT;
        }
    }

    private static Path folder(List<String> arguments) {
        if (arguments.size() != 2 || !arguments.get(0).equals("--folder")) {
            throw new IllegalArgumentException(USAGE);
        }
        try {
            Path folder = Path.of(arguments.get(1));
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw new IllegalArgumentException("no such folder: " + arguments.get(1));
    }
}
