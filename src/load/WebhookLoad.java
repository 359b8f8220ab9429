import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How long a running application takes to acknowledge webhooks while it works off a backlog, and how long live events wait.
 * Half of the backlog is about subscriptions that exist, half about nothing known; see the README for how to run it.
 */
class WebhookLoad {

    private static final String BACKLOG = """
            insert into stripe_events (id, type, api_version, livemode, created, object_id, customer_id, subscription_id, payload,
                received_at, next_at)
            select ? || i, case when s.id is null then 'something.invented' else 'customer.subscription.updated' end,
                   '2026-07-29.dahlia', false, now(), coalesce(s.id, 'x_' || i), s.customer, s.id,
                   '{"data":{"object":{"note":"' || repeat('x', 4000) || '"}}}', now() - interval '1 day', now() - interval '1 day'
            from generate_series(1, ?) i
            left join (select subscription_id as id, customer_id as customer, row_number() over () as n, count(*) over () as all
                       from billing_subscriptions) s on i % 2 = 0 and s.n = 1 + (i / 2) % s.all""";

    private static final String TAKEN = """
            select extract(epoch from max(done_at) - (min(received_at) + interval '1 day')) from stripe_events where id ~ ?""";
    private static final String MEDIAN = """
            select extract(epoch from percentile_disc(0.5) within group (order by done_at - received_at))
            from stripe_events where id ~ ?""";
    private static final String SLOWEST = """
            select extract(epoch from max(done_at - received_at)) from stripe_events where id ~ ?""";

    private final URI webhooks;
    private final String secret;
    private final String run = "evt_load_" + Long.toString(System.currentTimeMillis(), 36) + "_";

    WebhookLoad(URI webhooks, String secret) {
        this.webhooks = webhooks;
        this.secret = secret;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 4) {
            System.err.println("WebhookLoad SITE LOCAL_DIR JDBC_URL BACKLOG [LIVE] [CONNECTIONS] [PER_SECOND]");
            System.exit(2);
        }
        Properties secrets = new Properties();
        try (var file = Files.newBufferedReader(Path.of(args[1], "secrets.properties"))) {
            secrets.load(file);
        }
        WebhookLoad load = new WebhookLoad(URI.create(args[0] + "/webhooks/stripe"),
                "whsec_" + secrets.getProperty("stripe.webhook"));
        try (Connection database = DriverManager.getConnection(args[2], "postgres",
                secrets.getProperty("postgres.superuser"))) {
            int live = args.length > 4 ? Integer.parseInt(args[4]) : 3000;
            load.run(database, Path.of(args[1]), Integer.parseInt(args[3]), live, args.length > 5 ? Integer.parseInt(args[5]) : 4,
                    args.length > 6 ? Integer.parseInt(args[6]) : 50);
        }
    }

    private void run(Connection database, Path folder, int backlog, int live, int connections, int perSecond) throws Exception {
        // measured as well: the bare disk, and without a backlog, to know what the machine itself is worth just now
        print("disk alone", disk(folder));
        print("before, kept connections", times("warm_", live / 3, connections, perSecond, true));
        fill(database, backlog);
        print("during, kept connections", times("kept_", live, connections, perSecond, true));
        System.out.printf(Locale.ROOT, "%d of the backlog left%n", left(database, ""));
        print("during, new connections", times("new_", live, connections, perSecond, false));
        int rest = left(database, "");
        System.out.printf(Locale.ROOT, "%d of the backlog left, %d live events not done%n", rest,
                left(database, "kept_") + left(database, "new_"));
        if (rest == 0) {
            double seconds = seconds(database, TAKEN, run + "[0-9]+");
            System.out.printf(Locale.ROOT, "the backlog took %.1f s: %.0f events a second%n", seconds, backlog / seconds);
        }
        System.out.printf(Locale.ROOT, "live events were done after: median %.2f s, slowest %.2f s%n",
                seconds(database, MEDIAN, run + "(kept|new)_.*"), seconds(database, SLOWEST, run + "(kept|new)_.*"));
    }

    private void fill(Connection database, int backlog) throws SQLException {
        try (var insert = database.prepareStatement(BACKLOG)) {
            insert.setString(1, run);
            insert.setInt(2, backlog);
            insert.executeUpdate();
        }
    }

    /** Each connection sends at its own pace, whatever the others do; a late answer delays only its own next event. */
    private List<Long> times(String prefix, int events, int connections, int perSecond, boolean keep) throws Exception {
        var threads = Executors.newFixedThreadPool(connections);
        List<Callable<List<Long>>> senders = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int sender = i;
            senders.add(() -> send(prefix + sender + "_", events / connections, connections * 1_000_000_000L / perSecond, keep));
        }
        List<Long> all = new ArrayList<>();
        for (var sent : threads.invokeAll(senders)) {
            all.addAll(sent.get());
        }
        threads.shutdown();
        return all;
    }

    private List<Long> send(String prefix, int events, long pause, boolean keep) throws Exception {
        List<Long> times = new ArrayList<>();
        HttpClient http = client();
        long begin = System.nanoTime();
        for (int i = 0; i < events; i++) {
            long due = begin + i * pause - System.nanoTime();
            if (due > 0) {
                Thread.sleep(due / 1_000_000, (int) (due % 1_000_000));
            }
            http = keep ? http : client();
            times.add(send(http, run + prefix + i));
        }
        return times;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private long send(HttpClient http, String id) throws Exception {
        long second = System.currentTimeMillis() / 1000;
        String body = """
                {"id":"%s","object":"event","type":"something.invented","api_version":"2026-07-29.dahlia","created":%d,
                 "livemode":false,"data":{"object":{"id":"%s","object":"something","note":"%s"}}}"""
                .formatted(id, second, id, "x".repeat(4000));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal((second + "." + body).getBytes(StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.newBuilder(webhooks).header("Stripe-Signature", "t=" + second + ",v1=" + signature)
                .POST(BodyPublishers.ofString(body)).build();
        long start = System.nanoTime();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IllegalStateException("answered with " + status);
        }
        return System.nanoTime() - start;
    }

    private int left(Connection database, String prefix) throws SQLException {
        try (var query = database.prepareStatement("""
                select count(*) from stripe_events where starts_with(id, ?) and status in ('PENDING', 'PARKED')""")) {
            query.setString(1, run + prefix);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static double seconds(Connection database, String sql, String ids) throws SQLException {
        try (var query = database.prepareStatement(sql)) {
            query.setString(1, "^" + ids + "$");
            try (var row = query.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        }
    }

    /** What a commit cannot be faster than. */
    private static List<Long> disk(Path folder) throws IOException {
        List<Long> times = new ArrayList<>();
        Path file = Files.createTempFile(folder, "disk", null);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 500; i++) {
                channel.write(ByteBuffer.allocate(8192), 0);
                long start = System.nanoTime();
                channel.force(false);
                times.add(System.nanoTime() - start);
            }
        } finally {
            Files.delete(file);
        }
        return times;
    }

    private static void print(String what, List<Long> times) {
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "%s: %d times, median %.1f ms, p95 %.1f ms, p99 %.1f ms, slowest %.1f ms%n", what,
                times.size(), at(times, 0.5), at(times, 0.95), at(times, 0.99), at(times, 1));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size()))) / 1e6;
    }
}
