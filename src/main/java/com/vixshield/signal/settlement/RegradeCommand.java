package com.vixshield.signal.settlement;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.vixshield.market.store.table.RawFiles;
import com.vixshield.platform.cli.CommandRefused;
import com.vixshield.platform.cli.ConsoleCommand;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.settlement.GradedSignals.Graded;

import picocli.CommandLine.Command;

/**
 * Runs {@code regrade}: rebuilds every grade from stored snapshots and settlements, and compares to the cent. Reads only.
 */
@Command(name = "regrade", description = "Rebuilds every stored grade, and compares to the cent.", exitCodeList = {
        "0:every grade comes out", "1:a grade does not", "2:there is no database"})
public final class RegradeCommand implements ConsoleCommand {

    private static final int MISMATCH = 1;

    private final Supplier<DataSource> database;
    private final Rulebooks rulebooks;

    /** @param database as the jobs' role; asked for only when the command is run */
    public RegradeCommand(Supplier<DataSource> database) {
        this(database, new Rulebooks());
    }

    /** @param rulebooks every version that a signal or a shadow was made by */
    public RegradeCommand(Supplier<DataSource> database, Rulebooks rulebooks) {
        this.database = database;
        this.rulebooks = rulebooks;
    }

    /** @return 0 when every grade comes out, 1 when one does not */
    @Override
    public int run(PrintStream out, PrintStream err) {
        DataSource opened = database.get();
        // the clock only dates what is kept, and nothing is
        Regrader regrading = new Regrader(new RawFiles(opened, Clock.systemUTC()), rulebooks);
        GradedSignals signals = new GradedSignals(opened);
        Count graded = new Count(out);
        Count shadows = new Count(out);
        try {
            signals.each((session, rows) -> graded.add(name(session), rows.size(), regrading.differences(session, rows)));
            signals.eachShadow((shadow, rows) -> shadows.add(name(shadow.session()) + " shadow " + shadow.rulebook(),
                    rows.size(), regrading.differences(shadow, rows)));
        } catch (SQLException e) {
            throw new CommandRefused(e);
        }
        out.println(graded.total("sessions"));
        if (shadows.sessions > 0) {
            out.println(shadows.total("sessions in shadow"));
        }
        return graded.wrong + shadows.wrong == 0 ? OK : MISMATCH;
    }

    private static String name(Graded graded) {
        return graded.source() + " " + graded.session();
    }

    /** Prints a line for each session and adds them up. */
    private static final class Count {

        private final PrintStream out;
        private int sessions;
        private int grades;
        private int wrong;

        Count(PrintStream out) {
            this.out = out;
        }

        void add(String name, int rows, List<String> differences) {
            sessions++;
            grades += rows;
            wrong += differences.isEmpty() ? 0 : 1;
            out.println(name + " " + (differences.isEmpty() ? "ok, " + rows + " grades" : "MISMATCH " + differences));
        }

        String total(String what) {
            return sessions + " " + what + ", " + grades + " grades, " + wrong + " sessions with a mismatch";
        }
    }
}
