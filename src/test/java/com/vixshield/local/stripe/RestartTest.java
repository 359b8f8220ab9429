package com.vixshield.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.platform.Json;

/** What the simulator still knows after its process was killed, at whatever moment. */
class RestartTest {

    @TempDir
    Path home;

    @Test
    void thereIsNoMomentWithoutAFile() throws Exception {
        ObjectStore store = new ObjectStore(home.resolve("stripe.json"));
        store.save();
        try (WatchService watcher = home.getFileSystem().newWatchService()) {
            home.register(watcher, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            store.save();
            Files.createFile(home.resolve("saved"));

            assertThat(until("create saved", watcher)).contains("create stripe.json").doesNotContain("delete stripe.json");
        }
    }

    @Test
    void aRequestUnderTheSameKeyIsAnsweredAsBefore() throws Exception {
        StripeSimulator first = simulator();
        String before = customer(first);
        first.stop();

        StripeSimulator second = simulator();
        try {
            assertThat(customer(second)).isEqualTo(before);
            assertThat(second.all("customer")).hasSize(1);
        } finally {
            second.stop();
        }
    }

    private StripeSimulator simulator() {
        return new StripeSimulator(0, home.resolve("stripe.json"), Clock.systemUTC(), (method, path, parameters, answer) -> {
        });
    }

    private static String customer(StripeSimulator at) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(at.base() + "/v1/customers"))
                .header("Authorization", "Bearer sk_test_x").header("Idempotency-Key", "once")
                .POST(HttpRequest.BodyPublishers.ofString("email=alice%40example.com")).build();
        JsonNode answer = Json.MAPPER.readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
        return answer.get("id").asText();
    }

    private static List<String> until(String last, WatchService watcher) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        while (!seen.contains(last)) {
            WatchKey key = watcher.take();
            key.pollEvents().forEach(event -> seen.add(
                    (event.kind() == StandardWatchEventKinds.ENTRY_CREATE ? "create " : "delete ") + event.context()));
            key.reset();
        }
        return seen;
    }
}
