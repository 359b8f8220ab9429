package com.vixshield.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.market.DataPack;
import com.vixshield.signal.command.SignalCommand;
import com.vixshield.testing.Console;

/** What the command prints beyond one session's signal: the hedge as a path, the second engine, the VIX of the moment. */
class SignalPathTest {

    private static final String ACCOUNT = "5000000";

    @TempDir
    Path folder;

    private String err;

    @Test
    void firstSessionOpensEveryLayer() throws IOException {
        JsonNode loyalty = signal("2023-05-19", "--equity", ACCOUNT).at("/hedge_path/weightings/loyalty");
        assertThat(loyalty.get("trades")).hasSize(3).allSatisfy(trade -> {
            assertThat(trade.get("reason").asText()).isEqualTo("open");
            assertThat(trade.get("quantity").asInt()).isPositive();
            assertThat(trade.get("realised").asDouble()).isZero();
            assertThat(trade.get("proceeds").asDouble()).isNegative();
        });
        assertThat(loyalty.at("/state/holdings/front/contract/kind").asText()).isEqualTo("vix_call");
        assertThat(loyalty.at("/state/holdings/mid/contract/kind").asText()).isEqualTo("vxm_future");
    }

    @Test
    void nextSessionGoesOnFromTheHoldings() throws IOException {
        Path friday = written(signal("2023-05-19", "--equity", ACCOUNT));
        JsonNode tuesday = signal("2023-05-23", "--equity", ACCOUNT, "--holdings", friday.toString());
        assertThat(tuesday.at("/hedge_path/weightings/loyalty/trades")).as("nothing is due").isEmpty();
        assertThat(tuesday.at("/hedge_path/weightings/loyalty/state/holdings"))
                .isEqualTo(new ObjectMapper().readTree(friday.toFile()).at("/hedge_path/weightings/loyalty/state/holdings"));
        assertThat(tuesday.at("/hedge_path/session").asText()).isEqualTo("2023-05-23");
        assertThat(tuesday.get("hedge")).as("the plan does not know the path")
                .isEqualTo(signal("2023-05-23", "--equity", ACCOUNT).get("hedge"));
    }

    @Test
    void layerPastItsRollDayIsClosedWithItsResultAndOpenedAnew() throws IOException {
        Path may = written(signal("2023-04-14", "--equity", ACCOUNT));
        List<JsonNode> front = new ArrayList<>();
        signal("2023-05-26", "--equity", ACCOUNT, "--holdings", may.toString())
                .at("/hedge_path/weightings/loyalty/trades").forEach(trade -> {
                    if (trade.get("layer").asText().equals("front")) {
                        front.add(trade);
                    }
                });
        assertThat(front).hasSize(2).allSatisfy(t -> assertThat(t.get("reason").asText()).isEqualTo("roll"));
        assertThat(front.get(0).get("quantity").asInt()).isNegative();
        assertThat(front.get(0).get("realised").asDouble()).as("the call expired worthless").isNegative();
        assertThat(front.get(1).get("quantity").asInt()).isPositive();
        assertThat(front.get(1).get("realised").asDouble()).isZero();
    }

    @Test
    void holdingsThatMakeNoSenseAreRefusedWithTheReason() throws IOException {
        JsonNode friday = signal("2023-05-19", "--equity", ACCOUNT);
        Path file = written(friday);
        assertThat(refused("2023-04-14", "--holdings", file.toString())).contains("the session 2023-05-19");
        String text = friday.toString();
        assertThat(refusedHoldings("{}")).contains("no session");
        assertThat(refusedHoldings("nonsense")).contains("holds no hedge");
        assertThat(refusedHoldings("{\"session\":\"2023-05-18\"}")).contains("no loyalty state");
        assertThat(refusedHoldings(text.replaceFirst("\"own\":\\d+", "\"own\":-3"))).contains("cannot hold -3");
        assertThat(refusedHoldings(text.replaceAll("\"kind\":\"vix_call\"", "\"kind\":\"gold\""))).contains("gold");
        assertThat(refusedHoldings(text.replaceAll(",\"roll_date\":\"[^\"]+\"}", "}"))).contains("roll_date");
        assertThat(refusedHoldings(text.replaceFirst("\"held_weights\":\\{[^}]+}", "\"held_weights\":null")))
                .contains("held_weights");
        assertThat(refused("2023-05-19", "--holdings", folder.resolve("none").toString())).contains("cannot read");
        assertThat(refused("2023-05-19", "--equity", "lots")).contains("lots");
    }

    @Test
    void secondEngineShowsItsInputsAndDecision() throws IOException {
        JsonNode alone = signal("2023-05-19").get("second_engine");
        assertThat(alone.get("on").asBoolean()).isFalse();
        JsonNode cash = alone.get("idle_cash");
        assertThat(cash.get("yield").asDouble()).isEqualTo(0.0562);
        assertThat(cash.get("raised_cap_rate").asDouble())
                .isCloseTo(0.015 + cash.get("income_per_year").asDouble() / 100_000, within(1e-12));
        assertThat(alone.at("/box/yield_at_mid").asDouble()).as("a box is a bill").isBetween(0.045, 0.06);
        assertThat(alone.at("/sleeve/reason").asText()).startsWith("not available");
    }

    @Test
    void everyRivalOfTheHedgeIsReadOnTheSameSession() throws IOException {
        JsonNode policies = signal("2023-05-19", "--equity", ACCOUNT).get("policies");
        assertThat(policies.fieldNames()).toIterable().containsExactlyInAnyOrder("layered", "selective_activation", "vxth",
                "contango_calls", "only_front", "only_mid", "only_long", "none");
        assertThat(policies.at("/only_front/contracts/mid").asInt()).isZero();
        assertThat(policies.at("/only_front/contracts/front").asInt())
                .isGreaterThan(policies.at("/layered/contracts/front").asInt());
        assertThat(policies.at("/none/decision").asText()).isEqualTo("stands");
        assertThat(policies.at("/vxth/decision").asText()).isIn("calls", "stands");
    }

    @Test
    void sleeveIsTestedAgainstTheCondor() throws IOException {
        StringBuilder rows = new StringBuilder("date,sleeve,condor\n");
        for (int i = 0; i < 126; i++) {
            rows.append(LocalDate.of(2023, 1, 2).plusDays(i)).append(',').append(i % 2 == 0 ? 1 : -1).append(',')
                    .append(i % 4 < 2 ? 1 : -1).append('\n');
        }
        Path file = Files.writeString(folder.resolve("sleeve.csv"), rows);
        JsonNode engine = signal("2023-05-19", "--sleeve", file.toString()).get("second_engine");
        assertThat(engine.at("/sleeve/common_days").asInt()).isEqualTo(126);
        assertThat(engine.at("/sleeve/passes").asBoolean()).isTrue();
        assertThat(engine.get("decision").asText()).contains("the sleeve would count");
        Files.writeString(file, "date,condor\n2023-01-02,1\n");
        assertThat(refused("2023-05-19", "--sleeve", file.toString())).contains("sleeve.csv");
    }

    @Test
    void vixOfTheMomentTestsTheQuotesOfTheDay() throws IOException {
        JsonNode without = signal("2023-06-09");
        assertThat(without.at("/vix_selftest/incomparable").asText()).startsWith("not available");
        double ours = without.at("/vix_selftest/vix").asDouble();
        JsonNode near = signal("2023-06-09", "--vix", vix("2023-06-09 17:40:00", ours * 1.005).toString());
        assertThat(near.at("/vix_selftest/difference").asDouble()).isCloseTo(-0.005 * ours, within(1e-6));
        assertThat(near.at("/vix_selftest/warn").asBoolean()).isFalse();
        assertThat(near.at("/hedge/loyalty/card/front/market/liquidity/passes").asBoolean()).isTrue();
        assertThat(without.at("/hedge/loyalty/card/front/market/reason").asText()).startsWith("not available");
        JsonNode far = signal("2023-06-09", "--vix", vix("2023-06-09 17:40:00", ours * 1.02).toString());
        assertThat(far.at("/vix_selftest/warn").asBoolean()).isTrue();
        JsonNode late = signal("2023-06-09", "--vix", vix("2023-06-09 18:40:00", ours * 1.02).toString());
        assertThat(late.at("/vix_selftest/at_quotes").isMissingNode()).as("of another moment").isTrue();
    }

    /** A delayed chain of the VIX with the one call that the front layer holds. */
    private Path vix(String page, double level) throws IOException {
        JsonNode front = signal("2023-06-09").at("/hedge/loyalty/card/front");
        String symbol = "VIX" + front.get("expiry").asText().substring(2).replace("-", "") + "C"
                + String.format(java.util.Locale.ROOT, "%08d", (int) (front.get("strike").asDouble() * 1000));
        return Files.writeString(folder.resolve("vix.json"), "{\"timestamp\":\"" + page
                + "\",\"data\":{\"current_price\":" + level + ",\"options\":[{\"option\":\"" + symbol
                + "\",\"bid\":1.00,\"ask\":1.05,\"volume\":5000,\"open_interest\":20000}]}}");
    }

    private String refusedHoldings(String text) throws IOException {
        return refused("2023-05-19", "--holdings", Files.writeString(folder.resolve("bad.json"), text).toString());
    }

    private Path written(JsonNode document) throws IOException {
        return Files.writeString(folder.resolve("earlier.json"), document.toString());
    }

    private String refused(String session, String... more) {
        assertThat(run(session, new ByteArrayOutputStream(), more)).isEqualTo(2);
        assertThat(err.lines()).hasSize(1);
        return err;
    }

    private JsonNode signal(String session, String... more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(session, out, more)).as(() -> err).isZero();
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private int run(String session, ByteArrayOutputStream out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--replay", DataPack.data().toString(), "--session", session));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Console.run(new SignalCommand(), arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }
}
