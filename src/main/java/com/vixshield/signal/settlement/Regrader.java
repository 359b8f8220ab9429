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
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.condor.CondorRules;
import com.vixshield.signal.ledger.InputSnapshot;
import com.vixshield.signal.settlement.CondorMoney.LegPrice;
import com.vixshield.signal.settlement.GradedSignals.Graded;
import com.vixshield.signal.settlement.GradedSignals.Row;

/**
 * Grades one session again: the strikes from the sealed signal, their prices from the kept quotes, the close from the
 * settlement. Nothing is taken from the grades that it is compared with.
 */
final class Regrader {

    private static final String ROOT = "SPXW";

    private final RawFiles files;

    Regrader(RawFiles files) {
        this.files = files;
    }

    /** @return what differs; empty when every grade comes out to the cent */
    List<String> differences(Graded graded, Map<String, Row> rows) {
        List<String> differences = new ArrayList<>();
        try {
            compare(graded, rows, differences);
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
        BigDecimal close = Optional.ofNullable(graded.close()).orElseThrow(() -> missing("settlement"));
        differ(differences, "settlement in the result", result.at("/settlement/close").decimalValue(), close);
        List<OptionQuote> quotes = quotes(signal.at("/inputs/quotes_sha256").asText());
        CondorRules rules = SettlementService.rules(signal.path("rulebook").asText()).condor();
        var tiers = signal.at("/signal/tiers").fields();
        while (tiers.hasNext()) {
            var tier = tiers.next();
            if (tier.getValue().has("legs")) {
                CondorMoney money = CondorMoney.of(prices(tier.getValue().get("legs"), quotes), close, rules);
                compare(tier.getKey(), money, rows, result.at("/tiers/" + tier.getKey()), differences);
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

    private static List<LegPrice> prices(JsonNode legs, List<OptionQuote> quotes) {
        List<LegPrice> prices = new ArrayList<>();
        legs.forEach(leg -> {
            PutCall right = PutCall.valueOf(leg.path("right").asText());
            double strike = leg.path("strike").asDouble();
            OptionQuote quote = quotes.stream()
                    .filter(q -> q.root().equals(ROOT) && q.right() == right && q.strike() == strike).findFirst()
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
