package com.vixshield.signal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.market.DataPack;
import com.vixshield.testing.Console;

class SignalCommandTest {

    private static final String RAW = "options/cboe_quotedata_raw/spx_quotedata_2023-05-26_close.csv.gz";

    @TempDir
    Path folder;

    private String out;
    private String err;

    @Test
    void printsOneDocumentWithTheNamesOfTheReference() throws IOException {
        assertThat(signal("--replay", DataPack.data().toString(), "--session", "2023-05-26")).isZero();
        JsonNode signal = new ObjectMapper().readTree(out);
        JsonNode reference = new ObjectMapper().readTree(DataPack.reference().resolve("2023-05-26.json").toFile());
        for (String name : List.of("session", "snapshot", "expiry", "underlying_last", "quote_instant_et",
                "expiry_instant_et")) {
            assertThat(signal.get(name)).as(name).isEqualTo(reference.get(name));
        }
        JsonNode legs = reference.at("/tiers/delta_balanced/legs");
        for (String leg : List.of("K1", "K2", "K3", "K4")) {
            assertThat(signal.at("/tiers/delta_balanced/legs/" + leg + "/strike")).isEqualTo(legs.at("/" + leg + "/strike"));
        }
        assertThat(out).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(err).isEmpty();
    }

    @Test
    void printsWhatTheNextSessionBroughtAsTheReferenceHasIt() throws IOException {
        assertThat(signal("--replay", DataPack.data().toString(), "--session", "2023-05-19")).isZero();
        JsonNode signal = new ObjectMapper().readTree(out);
        JsonNode reference = new ObjectMapper().readTree(DataPack.reference().resolve("2023-05-19.json").toFile());
        assertNumbers(signal.get("outcome"), reference.get("outcome"), "settlement", "log_return_from_forward",
                "spx_close_session");
        assertThat(signal.at("/outcome/next_session")).isEqualTo(reference.at("/outcome/next_session"));
        assertThat(reference.get("tiers").size()).isEqualTo(6);
        reference.get("tiers").fields().forEachRemaining(tier -> {
            JsonNode graded = signal.at("/tiers/" + tier.getKey() + "/graded");
            JsonNode expected = tier.getValue().get("graded");
            assertNumbers(graded, expected, "payoff", "pnl_expected", "pnl_natural", "pnl_mid");
            assertThat(graded.get("win")).isEqualTo(expected.get("win"));
        });
    }

    @Test
    void printsTheSizeOfTheExampleAccount() throws IOException {
        assertThat(signal("--replay", DataPack.data().toString(), "--session", "2023-05-19")).isZero();
        JsonNode signal = new ObjectMapper().readTree(out);
        assertThat(signal.at("/sizing/count/contracts").asInt()).isBetween(0, 2);
        assertThat(signal.at("/sizing/profile/equity").asDouble()).isEqualTo(100_000);
        assertThat(signal.at("/sizing/hedge/layers").size()).isEqualTo(3);
        assertThat(signal.get("stress").size()).isEqualTo(4);
        assertThat(signal.at("/payoff_surface/moves").size()).isEqualTo(65);
        assertThat(signal.at("/payoff_surface/rows/0/net").size()).isEqualTo(65);
        assertThat(signal.at("/overlay_breakeven/pays_for_one_year").isMissingNode()).isFalse();
        assertThat(signal.at("/overlay_breakeven/covers_the_condors").isMissingNode()).isFalse();
        assertThat(signal.at("/stress/0/layers").fieldNames()).toIterable().containsExactly("front", "mid", "long");
        assertThat(signal.at("/quick_ratio/value").asDouble()).isPositive();
        assertThat(signal.has("activation")).isTrue();
        assertThat(out).doesNotContain("NaN").doesNotContain("Infinity");
    }

    private static void assertNumbers(JsonNode actual, JsonNode expected, String... names) {
        for (String name : names) {
            assertThat(actual.path(name).asDouble(Double.NaN)).as(name).isCloseTo(expected.get(name).asDouble(),
                    within(1e-9));
        }
    }

    @Test
    void takesTheChainOfAFileAnywhere() throws IOException {
        Path chain = folder.resolve("download (3).csv");
        Files.copy(DataPack.data().resolve(RAW), chain);
        assertThat(signal("--replay", DataPack.data().toString(), "--session", "2023-05-26", "--chain", chain.toString()))
                .isZero();
        assertThat(signal("--replay", DataPack.data().toString(), "--session", "2023-05-25", "--chain", chain.toString()))
                .isEqualTo(2);
        assertThat(err).contains("belongs to the session of 2023-05-26");
    }

    @Test
    void managesWithAChainAlone() throws IOException {
        Files.copy(DataPack.data().resolve(RAW), folder.resolve("quotedata.csv"));
        assertThat(signal("--replay", folder.toString(), "--session", "2023-05-26")).isZero();
        JsonNode signal = new ObjectMapper().readTree(out);
        assertThat(signal.at("/tiers/delta_balanced/legs/K2/strike").isNumber()).isTrue();
        assertThat(signal.has("rate")).isFalse();
        assertThat(signal.at("/outcome/reason").asText()).contains("2023-05-30 is not known");
        assertThat(signal.at("/payoff_surface/reason").asText()).isNotEmpty();
        assertThat(signal.at("/activation/reason").asText()).contains("VVIX/VIX");
        assertThat(signal.at("/tiers/delta_balanced").has("graded")).isFalse();
    }

    @Test
    void refusesArgumentsThatItDoesNotUnderstand() {
        assertRefused("Missing required options: '--replay=DIR', '--session=YYYY-MM-DD'");
        assertRefused("Unknown option: '--sesion=", "--replay", "x", "--session", "2023-05-26", "--sesion=2023-05-26");
        assertRefused("Missing required parameter for option '--session'", "--replay", "x", "--session");
        assertRefused("Missing required option: '--session=YYYY-MM-DD'", "--replay", "x");
        assertRefused("not a date", "--replay", "x", "--session", "26.05.2023");
        assertRefused("not an account", "--replay", "x", "--session", "2023-05-26", "--equity", "999");
        assertRefused("'--replay' (DIR) should be specified only once", "--replay", "x", "--replay", "y", "--session",
                "2023-05-26");
        assertRefused("Unmatched argument at index 5: 'more'", "--replay", "x", "--session", "2023-05-26", "more");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertRefused("no such folder", "--replay", folder.resolve("absent").toString(), "--session", "2023-05-26");
    }

    @Test
    void refusesADayWithoutSession() {
        assertRefused("not a session", "--replay", folder.toString(), "--session", "2023-05-27");
        assertRefused("not a session", "--replay", folder.toString(), "--session", "2023-05-29");
    }

    @Test
    void refusesASessionWithoutChain() {
        assertRefused("no SPX chain of 2023-05-26", "--replay", folder.toString(), "--session", "2023-05-26");
    }

    @Test
    void refusesAChainWithoutTheNextExpiry() {
        Path longDated = DataPack.data().resolve("options/spx_chain_2025-10-01_close_longdated.csv.gz");
        assertRefused("no SPXW options that expire on 2025-10-02", "--replay", DataPack.data().toString(), "--session",
                "2025-10-01", "--chain", longDated.toString());
    }

    @Test
    void refusesWhatIsNoChain() throws IOException {
        byte[] whole = Files.readAllBytes(DataPack.data().resolve(RAW));
        assertChainRefused("cut off", Arrays.copyOf(whole, whole.length / 2));
        assertChainRefused("HTML or XML", "<!DOCTYPE html>\n<html><body>503</body></html>\n".getBytes(StandardCharsets.UTF_8));
        assertChainRefused("empty", new byte[0]);
        assertChainRefused("not a Cboe quote table", "DATE,OPEN\n01/02/1990,17.24\n".getBytes(StandardCharsets.UTF_8));
        assertChainRefused("wrong header", "session,snapshot,strike\n".getBytes(StandardCharsets.UTF_8));
        assertChainRefused("not complete JSON",
                "{\"timestamp\": \"2023-05-26 21:01:00\", \"data\": {".getBytes(StandardCharsets.UTF_8));
    }

    private void assertChainRefused(String reason, byte[] content) throws IOException {
        Path chain = Files.write(folder.resolve("chain"), content);
        assertRefused(reason, "--replay", folder.toString(), "--session", "2023-05-26", "--chain", chain.toString());
    }

    private void assertRefused(String reason, String... arguments) {
        assertThat(signal(arguments)).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err).startsWith("signal: ").contains(reason).hasLineCount(1);
    }

    private int signal(String... arguments) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        ByteArrayOutputStream reason = new ByteArrayOutputStream();
        int code = Console.run(new SignalCommand(), List.of(arguments), new PrintStream(document, true, StandardCharsets.UTF_8),
                new PrintStream(reason, true, StandardCharsets.UTF_8));
        out = document.toString(StandardCharsets.UTF_8);
        err = reason.toString(StandardCharsets.UTF_8);
        return code;
    }
}
