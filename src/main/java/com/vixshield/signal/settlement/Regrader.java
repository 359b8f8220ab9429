package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.market.store.table.RawFiles;
import com.vixshield.market.store.table.StoreException;
import com.vixshield.platform.Digests;
import com.vixshield.platform.Json;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.condor.CondorRules;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.ledger.InputSnapshot;
import com.vixshield.signal.settlement.CondorMoney.LegPrice;
import com.vixshield.signal.settlement.GradedSignals.Graded;
import com.vixshield.signal.settlement.GradedSignals.GradedShadow;
import com.vixshield.signal.settlement.GradedSignals.Row;

/**
 * Grades one session again: the strikes from the sealed signal, their prices from the kept quotes, the close from the
 * settlement. Nothing is taken from the grades that it is compared with.
 */
final class Regrader {

    private static final String ROOT = "SPXW";
    private static final String SMALL_ROOT = "XSP";

    private final RawFiles files;
    private final Rulebooks rulebooks;

    Regrader(RawFiles files, Rulebooks rulebooks) {
        this.files = files;
        this.rulebooks = rulebooks;
    }

    /** @return what differs; empty when every grade comes out to the cent */
    List<String> differences(Graded graded, Map<String, Row> rows) {
        return found(differences -> compare(graded, rows, differences));
    }

    /** The same of a version in shadow, whose document must be the one that was sealed with the signal. */
    List<String> differences(GradedShadow graded, Map<String, Row> rows) {
        return found(differences -> compare(graded, rows, differences));
    }

    private interface Comparison {
        void run(List<String> differences) throws JsonProcessingException;
    }

    private static List<String> found(Comparison comparison) {
        List<String> differences = new ArrayList<>();
        try {
            comparison.run(differences);
        } catch (JsonProcessingException | IllegalStateException | StoreException e) {
            differences.add(e.getMessage());
        }
        return differences;
    }

    private void compare(Graded graded, Map<String, Row> rows, List<String> differences) throws JsonProcessingException {
        JsonNode signal = Json.MAPPER.readTree(graded.body());
        JsonNode result = Json.MAPPER.readTree(graded.result());
        if (!Digests.sha256Hex(graded.body()).equals(graded.bodyHash())) {
            differences.add("the sealed signal is not what was hashed");
        }
        BigDecimal close = close(graded);
        differ(differences, "settlement in the result", result.at("/settlement/close").decimalValue(), close);
        RulebookParameters rules = rulebooks.parameters(signal.path("rulebook").asText());
        List<OptionQuote> quotes = quotes(signal.at("/inputs/quotes_sha256").asText());
        compare("", signal.at("/signal/tiers"), new Rebuilt(ROOT, quotes, close, rules.condor()), rows, result.path("tiers"),
                differences);
        Rebuilt small = new Rebuilt(SMALL_ROOT, quotes, XspGrades.settlement(close), rules.xspCondor());
        JsonNode sealed = result.path("xsp");
        JsonNode widths = signal.at("/signal/xsp/widths");
        if (!widths.isEmpty()) {
            differ(differences, "settlement of XSP in the result", sealed.path("settlement").decimalValue(), small.close());
        }
        for (int i = 0; i < widths.size(); i++) {
            compare(XspGrades.key(widths.get(i).path("width").asDouble()), widths.get(i).path("tiers"), small, rows,
                    sealed.path("widths").path(i).path("tiers"), differences);
        }
    }

    private void compare(GradedShadow graded, Map<String, Row> rows, List<String> differences)
            throws JsonProcessingException {
        JsonNode signal = Json.MAPPER.readTree(graded.session().body());
        JsonNode result = Json.MAPPER.readTree(graded.session().result()).path("shadows").path(graded.rulebook());
        String hash = Digests.sha256Hex(graded.document());
        if (!signal.path("shadows").path(graded.rulebook()).path("document_sha256").asText().equals(hash)
                || !result.path("document_sha256").asText().equals(hash)) {
            differences.add("the document is not what was sealed");
        }
        Rebuilt rebuilt = new Rebuilt(ROOT, quotes(signal.at("/inputs/quotes_sha256").asText()), close(graded.session()),
                rulebooks.parameters(graded.rulebook()).condor());
        compare("", Json.MAPPER.readTree(graded.document()).at("/signal/tiers"), rebuilt, rows, result.path("tiers"),
                differences);
    }

    private static BigDecimal close(Graded graded) {
        return Optional.ofNullable(graded.close()).orElseThrow(() -> missing("settlement"));
    }

    /** What grades are built from once more. @param root of the options @param close of their index */
    private record Rebuilt(String root, List<OptionQuote> quotes, BigDecimal close, CondorRules rules) {

        CondorMoney money(JsonNode legs) {
            return CondorMoney.of(prices(legs, quotes, root), close, rules);
        }
    }

    private static void compare(String product, JsonNode signalled, Rebuilt rebuilt, Map<String, Row> rows, JsonNode sealed,
            List<String> differences) {
        var tiers = signalled.fields();
        while (tiers.hasNext()) {
            var tier = tiers.next();
            if (tier.getValue().has("legs")) {
                compare(product + tier.getKey(), rebuilt.money(tier.getValue().get("legs")), rows,
                        sealed.path(tier.getKey()), differences);
            }
        }
    }

    private static void compare(String tier, CondorMoney money, Map<String, Row> rows, JsonNode sealed,
            List<String> differences) {
        for (CreditBasis basis : CreditBasis.values()) {
            String name = tier + " " + basis.key();
            Row row = Optional.ofNullable(rows.get(name)).orElseThrow(() -> missing("grade " + name));
            differ(differences, name + " credit", row.credit(), money.credits().get(basis));
            differ(differences, name + " owed", row.owed(), money.owed());
            differ(differences, name + " fees", row.fees(), money.fees());
            differ(differences, name, row.pnl(), money.pnl(basis));
            differ(differences, name + " in the result", sealed.path("pnl").path(basis.key()).decimalValue(), money.pnl(basis));
        }
    }

    private List<OptionQuote> quotes(String sha256) {
        return InputSnapshot.read(files.bytes(sha256).orElseThrow(() -> missing("snapshot " + sha256)));
    }

    private static List<LegPrice> prices(JsonNode legs, List<OptionQuote> quotes, String root) {
        List<LegPrice> prices = new ArrayList<>();
        legs.forEach(leg -> {
            PutCall right = PutCall.valueOf(leg.path("right").asText());
            double strike = leg.path("strike").asDouble();
            OptionQuote quote = quotes.stream()
                    .filter(q -> q.root().equals(root) && q.right() == right && q.strike() == strike).findFirst()
                    .orElseThrow(() -> missing("quote of the " + right + " at " + strike));
            prices.add(new LegPrice(right, strike, leg.path("qty").asInt(), quote.bid(), quote.ask()));
        });
        return prices;
    }

    private static void differ(List<String> differences, String what, BigDecimal graded, BigDecimal rebuilt) {
        if (graded == null || graded.compareTo(rebuilt) != 0) {
            differences.add(what + ": graded " + graded + ", rebuilt " + rebuilt);
        }
    }

    private static IllegalStateException missing(String what) {
        return new IllegalStateException("the " + what + " is missing");
    }
}
