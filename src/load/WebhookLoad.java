import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
            load.run(database, Integer.parseInt(args[3]), live, args.length > 5 ? Integer.parseInt(args[5]) : 4,
                    args.length > 6 ? Integer.parseInt(args[6]) : 50);
        }
    }

    private void run(Connection database, int backlog, int live, int connections, int perSecond) throws Exception {
        // measured as well without a backlog, to know what the machine itself is worth just now
        print("before, kept connections", times("warm_", live / 3, connections, perSecond, true));
        fill(database, backlog);
        long start = System.nanoTime();
        print("during, kept connections", times("kept_", live, connections, perSecond, true));
        System.out.printf(Locale.ROOT, "%d of the backlog left%n", left(database, ""));
        print("during, new connections", times("new_", live, connections, perSecond, false));
        int rest = left(database, "");
        System.out.printf(Locale.ROOT, "%d of the backlog left, %d live events not done%n", rest,
                left(database, "kept_") + left(database, "new_"));
        System.out.printf(Locale.ROOT, "%.0f events worked off a second%n",
                (backlog - rest) / ((System.nanoTime() - start) / 1e9));
        System.out.println("live events were done after (seconds, median and slowest): " + waits(database));
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

    private String waits(Connection database) throws SQLException {
        try (var query = database.prepareStatement("""
                select round(extract(epoch from percentile_disc(0.5) within group (order by done_at - received_at)), 2) || ', '
                    || round(extract(epoch from max(done_at - received_at)), 2)
                from stripe_events where starts_with(id, ?) or starts_with(id, ?)""")) {
            query.setString(1, run + "kept_");
            query.setString(2, run + "new_");
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void print(String what, List<Long> times) {
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "%s: %d acknowledged, median %.1f ms, p95 %.1f ms, p99 %.1f ms, slowest %.1f ms%n", what,
                times.size(), at(times, 0.5), at(times, 0.95), at(times, 0.99), at(times, 1));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size()))) / 1e6;
    }
}
