package com.vixshield.signal.settlement;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.vixshield.market.store.table.RawFiles;
import com.vixshield.platform.cli.CommandRefused;
import com.vixshield.platform.cli.ConsoleCommand;

import picocli.CommandLine.Command;

/**
 * Runs {@code regrade}: rebuilds every grade from stored snapshots and settlements, and compares to the cent. Reads only.
 */
@Command(name = "regrade", description = "Rebuilds every stored grade, and compares to the cent.", exitCodeList = {
        "0:every grade comes out", "1:a grade does not", "2:there is no database"})
public final class RegradeCommand implements ConsoleCommand {

    private static final int MISMATCH = 1;

    private final Supplier<DataSource> database;

    /** @param database as the jobs' role; asked for only when the command is run */
    public RegradeCommand(Supplier<DataSource> database) {
        this.database = database;
    }

    /** @return 0 when every grade comes out, 1 when one does not */
    @Override
    public int run(PrintStream out, PrintStream err) {
        DataSource opened = database.get();
        // the clock only dates what is kept, and nothing is
        Regrader regrading = new Regrader(new RawFiles(opened, Clock.systemUTC()));
        AtomicInteger sessions = new AtomicInteger();
        AtomicInteger grades = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        try {
            new GradedSignals(opened).each((graded, rows) -> {
                List<String> differences = regrading.differences(graded, rows);
                sessions.incrementAndGet();
                grades.addAndGet(rows.size());
                wrong.addAndGet(differences.isEmpty() ? 0 : 1);
                out.println(graded.source() + " " + graded.session() + " "
                        + (differences.isEmpty() ? "ok, " + rows.size() + " grades" : "MISMATCH " + differences));
            });
        } catch (SQLException e) {
            throw new CommandRefused(e);
        }
        out.println(sessions + " sessions, " + grades + " grades, " + wrong + " sessions with a mismatch");
        return wrong.get() == 0 ? OK : MISMATCH;
    }
}
