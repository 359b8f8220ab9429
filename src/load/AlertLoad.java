import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * How fast a running application mails a signal to many subscribers into smtp-sink, beside what smtp-source reaches at the same
 * sink before and after. The subscribers are put into its database at once; the next round of mails finds them. See
 * docs/operations.md for how to run it.
 */
class AlertLoad {

    private static final String PEOPLE = """
            insert into people (id, issuer, subject, email, name, created_at, last_seen_at)
            select md5(? || i)::uuid, 'load', ? || i, 'reader' || i || '@load.example', 'reader' || i, now(), now()
            from generate_series(1, ?) i""";
    private static final String ACCOUNTS = """
            insert into accounts (id, handle, kind, name, person_id, created_at)
            select id, 'l' || lpad(to_hex(? + row_number() over ()), 9, '0'), 'personal', 'load', id, now()
            from people where issuer = 'load' and starts_with(subject, ?)""";
    private static final String MEMBERS = """
            insert into members (account_id, person_id, role, joined_at, identity)
            select id, id, 'owner', now(), identity from people where issuer = 'load' and starts_with(subject, ?)""";
    private static final String GRANTS = """
            insert into access_grants (account_id, id, kind, starts_at, ends_at, reason, plan)
            select id, id, 'comp', now() - interval '1 hour', now() + interval '1 day', 'load', 'solo'
            from people where issuer = 'load' and starts_with(subject, ?)""";
    /** So many have settings of their own, and each of them a text of their own. */
    private static final String SETTINGS = """
            insert into risk_profiles (account_id, equity, tier, at_risk, published_card, max_contracts, kelly_dial,
                volatility_target, hedge_cap, accrual, weighting, instruments, merge_small_layers, fee_per_leg, product, updated_at)
            select id, 250000 + 100 * row_number() over (), 'delta_steward', 0.02, false, 10, 0.25, true, 0.015, 0.1, 'LOYALTY',
                'CARD', false, 1.3, 'SPX', now()
            from people where issuer = 'load' and starts_with(subject, ?) limit ?""";
    private static final String PREFERENCES = """
            insert into alert_preferences (account_id, person_id, email_signals, unsubscribe_token, updated_at)
            select id, id, true, replace(id::text, '-', ''), now()
            from people where issuer = 'load' and starts_with(subject, ?)""";
    private static final String PROLONG = """
            update alert_runs set deadline_at = now() + interval '1 day'
            where created_at = (select max(created_at) from alert_runs)""";
    private static final String STATES = """
            select count(*) filter (where d.status = 'accepted'), count(*) filter (where d.status in ('failed', 'expired', 'suppressed')),
                   extract(epoch from max(d.accepted_at) - min(d.created_at)),
                   extract(epoch from max(d.created_at) - min(d.created_at)), count(*) filter (where d.attempts > 1)
            from deliveries d join people p on p.id = d.person_id where p.issuer = 'load' and starts_with(p.subject, ?)""";

    private final String run = Long.toString(System.currentTimeMillis(), 36) + "_";
    private final Connection database;
    private final String sink;
    private final String source;
    private final int connections;
    private final int bytes;

    private AlertLoad(Connection database, String sink, String source, int connections, int bytes) {
        this.database = database;
        this.sink = sink;
        this.source = source;
        this.connections = connections;
        this.bytes = bytes;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 5) {
            System.err.println("AlertLoad LOCAL_DIR JDBC_URL APPLICATION_PID SINK_HOST:PORT SUBSCRIBERS [TEXTS] [CONNECTIONS] [BYTES] "
                    + "[SMTP_SOURCE]");
            System.exit(2);
        }
        Properties secrets = new Properties();
        try (var file = Files.newBufferedReader(Path.of(args[0], "secrets.properties"))) {
            secrets.load(file);
        }
        try (Connection database = DriverManager.getConnection(args[1], "postgres", secrets.getProperty("postgres.superuser"))) {
            AlertLoad load = new AlertLoad(database, args[3], args.length > 8 ? args[8] : "smtp-source",
                    args.length > 6 ? Integer.parseInt(args[6]) : 8, args.length > 7 ? Integer.parseInt(args[7]) : 30000);
            load.run(Long.parseLong(args[2]), Integer.parseInt(args[4]), args.length > 5 ? Integer.parseInt(args[5]) : 500);
        }
    }

    private void run(long application, int subscribers, int texts) throws Exception {
        double before = baseline(Math.max(2000, subscribers / 5));
        seed(subscribers, texts);
        double peak = 0;
        Row row = states();
        long last = System.nanoTime();
        int progress = 0;
        while (row.accepted + row.lost < subscribers) {
            TimeUnit.MILLISECONDS.sleep(500);
            row = states();
            peak = Math.max(peak, heap(application));
            if (row.accepted > progress) {
                progress = row.accepted;
                last = System.nanoTime();
            }
            if (System.nanoTime() - last > 180e9) {
                System.out.println("nothing has moved for three minutes");
                break;
            }
        }
        double after = baseline(Math.max(2000, subscribers / 5));
        double rate = row.accepted / row.seconds;
        System.out.printf(Locale.ROOT, "%d of %d accepted, %d lost, %d tried more than once%n", row.accepted, subscribers, row.lost,
                row.again);
        System.out.printf(Locale.ROOT, "%.1f s from the first row of the audience to the last reply (%.1f s for the audience)%n",
                row.seconds, row.expansion);
        System.out.printf(Locale.ROOT, "%.0f mails/s; smtp-source %.0f before, %.0f after; ratio %.2f%n", rate, before, after,
                rate / ((before + after) / 2));
        System.out.printf(Locale.ROOT, "heap in use at most %.0f MB, resident at most %s%n", peak, resident(application));
    }

    private void seed(int subscribers, int texts) throws SQLException {
        database.setAutoCommit(false);
        update(PROLONG);
        update(PEOPLE, run, run, subscribers);
        update(ACCOUNTS, System.currentTimeMillis() % (1L << 35), run);
        update(MEMBERS, run);
        update(GRANTS, run);
        update(SETTINGS, run, texts);
        update(PREFERENCES, run);
        database.commit();
        database.setAutoCommit(true);
        for (String table : List.of("people", "accounts", "members", "access_grants", "risk_profiles", "alert_preferences")) {
            update("analyze " + table);
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private record Row(int accepted, int lost, double seconds, double expansion, int again) {
    }

    private Row states() throws SQLException {
        try (var query = database.prepareStatement(STATES)) {
            query.setString(1, run);
            try (var row = query.executeQuery()) {
                row.next();
                return new Row(row.getInt(1), row.getInt(2), row.getDouble(3), row.getDouble(4), row.getInt(5));
            }
        }
    }

    /** Messages a second of the same length over as many lines that are kept open. */
    private double baseline(int messages) throws Exception {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(source, "-d", "-s", Integer.toString(connections), "-m", Integer.toString(messages),
                "-l", Integer.toString(bytes), "-f", "signals@load.example", "-t", "reader@load.example", sink).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(source + " ended with " + process.exitValue());
        }
        return messages / ((System.nanoTime() - begin) / 1e9);
    }

    /** In megabytes, with what the next collection frees. */
    private static double heap(long application) throws Exception {
        Process process = new ProcessBuilder("jstat", "-gc", Long.toString(application)).start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            List<String> names = List.of(lines.readLine().trim().split("\\s+"));
            String[] values = lines.readLine().trim().split("\\s+");
            double kilobytes = 0;
            for (String used : List.of("S0U", "S1U", "EU", "OU")) {
                kilobytes += Double.parseDouble(values[names.indexOf(used)]);
            }
            return kilobytes / 1024;
        }
    }

    private static String resident(long application) throws Exception {
        return Files.readAllLines(Path.of("/proc/" + application + "/status")).stream().filter(line -> line.startsWith("VmHWM"))
                .findFirst().orElse("unknown").replaceAll("\\s+", " ");
    }
}
