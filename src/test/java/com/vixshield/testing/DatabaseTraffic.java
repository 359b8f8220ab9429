package com.vixshield.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts what is sent to the database while something is done, as the driver notes it in its log. */
public final class DatabaseTraffic extends Handler {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    /**
     * @param texts of the statements, with those that end transactions
     * @param transactions that came to an end; a statement outside of one is one by itself
     */
    public record Sent(List<String> texts, int transactions) {

        public int statements() {
            return texts.size();
        }
    }

    private final List<String> bound = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();

    private DatabaseTraffic() {
    }

    public static Sent of(Runnable work) {
        DatabaseTraffic traffic = new DatabaseTraffic();
        Level before = DRIVER.getLevel();
        DRIVER.addHandler(traffic);
        DRIVER.setLevel(Level.FINEST);
        DRIVER.setUseParentHandlers(false);
        try {
            work.run();
        } finally {
            DRIVER.setLevel(before);
            DRIVER.setUseParentHandlers(true);
            DRIVER.removeHandler(traffic);
        }
        return new Sent(List.copyOf(traffic.bound), traffic.ended.size());
    }

    @Override
    public void publish(LogRecord line) {
        String text = line.getMessage();
        if (text.startsWith(" FE=> Bind(")) {
            bound.add(text);
        } else if (text.startsWith(" <=BE ReadyForQuery") && String.valueOf(line.getParameters()[0]).equals("I")) {
            ended.add(text);
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}
