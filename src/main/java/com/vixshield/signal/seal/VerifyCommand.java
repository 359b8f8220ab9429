package com.vixshield.signal.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vixshield.platform.cli.CommandRefused;
import com.vixshield.platform.cli.ConsoleCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@code verify}: checks a downloaded record, or the one at an address, without database or server. */
@Command(name = "verify", description = "Checks a downloaded record, or the one at an address.", exitCodeList = {
        "0:every line holds", "1:a line does not hold", "2:there was nothing to check"})
public final class VerifyCommand implements ConsoleCommand {

    private static final int BROKEN = 1;
    private static final Pattern RAW_KEY = Pattern.compile("\"public_key\":\"([A-Za-z0-9+/]{43}=)\"");

    @Option(names = "--record", paramLabel = "FILE|URL", required = true, description = "As /record/chain.jsonl has it.")
    String record;
    @Option(names = "--key", paramLabel = "FILE", description = "Its key; unless given, the one beside the address.")
    String keyFile;

    /** @return 0 when every line holds, 1 at the first that does not */
    @Override
    public int run(PrintStream out, PrintStream err) {
        try {
            ChainReport report = check();
            out.println(report.text());
            return report.holds() ? OK : BROKEN;
        } catch (IllegalArgumentException | IOException e) {
            throw new CommandRefused(e);
        }
    }

    private ChainReport check() throws IOException {
        List<PublicSealKey> keys = new ArrayList<>();
        if (keyFile != null) {
            keys.addAll(keys(Files.readString(Path.of(keyFile))));
        }
        if (!record.contains("://")) {
            try (InputStream file = Files.newInputStream(Path.of(record))) {
                return ChainCheck.of(file, keys);
            }
        }
        URI address = URI.create(record);
        if (!List.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException("only http and https addresses are fetched");
        }
        if (keyFile == null) {
            try (InputStream published = fetch(address.resolve("key"))) {
                keys.addAll(keys(new String(published.readAllBytes())));
            }
        }
        try (InputStream file = fetch(address)) {
            return ChainCheck.of(file, keys);
        }
    }

    private static InputStream fetch(URI address) throws IOException {
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20))
                    .followRedirects(HttpClient.Redirect.NORMAL).build();
            HttpResponse<InputStream> answer = client.send(HttpRequest.newBuilder(address).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The published list, or a single key as PEM or base64. */
    static List<PublicSealKey> keys(String text) {
        List<PublicSealKey> keys = new ArrayList<>();
        for (Matcher key = RAW_KEY.matcher(text); key.find();) {
            keys.add(new PublicSealKey(key.group(1)));
        }
        return keys.isEmpty() ? List.of(PublicSealKey.parse(text)) : keys;
    }
}
