import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many pages a running application serves on kept connections, each beside the least page that asks the database
 * something; several sites that share a database are measured in turns. See docs/operations.md for how to run it.
 */
class PageLoad {

    private static final String TRIVIAL = "/_local/one-query";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final String LENGTH = "content-length:";

    /** Pages a second, of this site or of the last one that has such a page. */
    private static double trivial;

    private final URI site;
    private final Map<String, String> cookies = new TreeMap<>();
    private String account;

    private PageLoad(URI site) {
        this.site = site;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 3) {
            System.err.println("PageLoad SITE[,SITE…] LOCAL_DIR JDBC_URL [SECONDS] [CONNECTIONS] [ROUNDS]");
            System.exit(2);
        }
        Properties secrets = new Properties();
        try (var file = Files.newBufferedReader(Path.of(args[1], "secrets.properties"))) {
            secrets.load(file);
        }
        int seconds = args.length > 3 ? Integer.parseInt(args[3]) : 10;
        int connections = args.length > 4 ? Integer.parseInt(args[4]) : 8;
        int rounds = args.length > 5 ? Integer.parseInt(args[5]) : 2;
        List<PageLoad> sites = new ArrayList<>();
        for (String address : args[0].split(",")) {
            sites.add(new PageLoad(URI.create(address)));
        }
        PageLoad first = sites.get(0);
        first.signIn("operator@vixshield.local", secrets.getProperty("keycloak.operator"));
        for (PageLoad other : sites) {
            // the same session: it is in the database
            other.cookies.putAll(first.cookies);
            other.account = first.account;
        }
        try (Connection database = DriverManager.getConnection(args[2], "postgres",
                secrets.getProperty("postgres.superuser"))) {
            for (PageLoad site : sites) {
                for (String page : site.pages().values()) {
                    site.run(page, 3, connections);
                }
            }
            for (int round = 1; round <= rounds; round++) {
                for (PageLoad site : sites) {
                    System.out.printf("%n%s, round %d, %d connections%n", site.site, round, connections);
                    site.compare(database, seconds, connections);
                }
            }
        }
    }

    private Map<String, String> pages() throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        if (status(TRIVIAL) == 200) {
            pages.put("one query", TRIVIAL);
        }
        pages.put("dashboard", account);
        pages.put("signals", account + "/signals");
        pages.put("alerts", account + "/alerts");
        pages.put("book", account + "/book");
        pages.put("home", "/");
        pages.put("record", "/record");
        return pages;
    }

    private void compare(Connection database, int seconds, int connections) throws Exception {
        System.out.printf("%-10s %8s %7s %9s %9s %9s %14s%n", "page", "req/s", "ratio", "p50 ms", "p99 ms", "kB", "transactions");
        for (var page : pages().entrySet()) {
            // the counters reach the view a moment after the transactions
            Thread.sleep(11_000);
            long before = transactions(database);
            Result result = run(page.getValue(), seconds, connections);
            Thread.sleep(11_000);
            double each = (transactions(database) - before) / (double) result.times.length;
            double rate = result.times.length / result.seconds;
            trivial = page.getValue().equals(TRIVIAL) ? rate : trivial;
            System.out.printf(Locale.ROOT, "%-10s %8.0f %7.2f %9.1f %9.1f %9.1f %14.1f%n", page.getKey(), rate, rate / trivial,
                    result.at(0.5), result.at(0.99), result.bytes / 1024.0, each);
        }
    }

    private static long transactions(Connection database) throws Exception {
        try (var query = database.createStatement(); var row = query.executeQuery("""
                select xact_commit + xact_rollback from pg_stat_database where datname = current_database()""")) {
            row.next();
            return row.getLong(1);
        }
    }

    private record Result(long[] times, double seconds, int bytes) {

        double at(double share) {
            return times[Math.min(times.length - 1, (int) (share * times.length))] / 1e6;
        }
    }

    private record Sent(List<Long> times, int bytes) {
    }

    private Result run(String page, int seconds, int connections) throws Exception {
        // public pages as strangers read them
        String cookie = page.startsWith("/a/")
                ? cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; "))
                : "";
        byte[] request = ("GET " + page + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nAccept: text/html\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "\r\n").getBytes(StandardCharsets.US_ASCII);
        var threads = Executors.newFixedThreadPool(connections);
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        List<Callable<Sent>> readers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            readers.add(() -> read(request, end));
        }
        List<Long> all = new ArrayList<>();
        int bytes = 0;
        for (var sent : threads.invokeAll(readers)) {
            all.addAll(sent.get().times());
            bytes = sent.get().bytes();
        }
        double taken = (System.nanoTime() - begin) / 1e9;
        threads.shutdown();
        long[] times = all.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(times);
        return new Result(times, taken, bytes);
    }

    /** By hand: a client that costs less than the server beside it. */
    private Sent read(byte[] request, long end) throws IOException {
        List<Long> times = new ArrayList<>();
        int bytes = 0;
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                out.write(request);
                bytes = answer(in);
                times.add(System.nanoTime() - start);
            }
        }
        return new Sent(times, bytes);
    }

    private static int answer(InputStream in) throws IOException {
        String line = line(in);
        boolean page = line.startsWith("HTTP/1.1 200");
        int length = -1;
        while (!line.isEmpty()) {
            line = line(in);
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        if (!page || length < 0) {
            throw new IOException("not a page");
        }
        in.skipNBytes(length);
        return length;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(256);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the line was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private int status(String page) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(site.resolve(page)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** As a browser without scripts does it. */
    private void signIn(String name, String password) throws Exception {
        HttpResponse<String> page = open(HttpRequest.newBuilder(site.resolve("/sign-in")));
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no form at " + page.uri());
        }
        String fields = "username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&credentialId=";
        HttpResponse<String> home = open(HttpRequest.newBuilder(page.uri().resolve(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(fields)));
        account = home.uri().getPath();
        if (home.statusCode() != 200 || !account.startsWith("/a/")) {
            throw new IllegalStateException("not signed in: " + home.statusCode() + " at " + home.uri());
        }
    }

    /** Cookies of localhost are kept whatever they ask for: there, browsers send secure ones over plain http too. */
    private HttpResponse<String> open(HttpRequest.Builder first) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest.Builder request = first;
        while (true) {
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("; ")));
            }
            HttpResponse<String> answer = http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                if (cookie.toLowerCase(Locale.ROOT).contains("max-age=0")) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
            if (answer.statusCode() / 100 != 3) {
                return answer;
            }
            request = HttpRequest.newBuilder(answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
    }
}
