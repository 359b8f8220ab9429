package com.vixshield.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.broker.execution.FutureContract;
import com.vixshield.broker.execution.Instrument;
import com.vixshield.broker.execution.OptionContract;
import com.vixshield.broker.execution.PositionEffect;
import com.vixshield.broker.execution.Side;
import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.chain.PutCall;

class OrderSpellingsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 18);
    private static final LocalDate THIRD_FRIDAY = LocalDate.of(2026, 5, 15);

    private static TicketOrder condor(String root, LocalDate expiry) {
        return new TicketOrder(2, List.of(leg(Side.BUY, option(root, expiry, PutCall.PUT, 7190), "3.22"),
                leg(Side.SELL, option(root, expiry, PutCall.PUT, 7200), "4.13"),
                leg(Side.SELL, option(root, expiry, PutCall.CALL, 7500), "2.11"),
                leg(Side.BUY, option(root, expiry, PutCall.CALL, 7510), "1.28")), true, new BigDecimal("2.45"));
    }

    private static OptionContract option(String root, LocalDate expiry, PutCall right, double strike) {
        return OptionContract.of(root, expiry, right, strike);
    }

    private static TicketLeg leg(Side side, Instrument instrument, String mid) {
        return new TicketLeg(side, instrument, PositionEffect.OPEN, Optional.of(new BigDecimal(mid)));
    }

    private static Optional<String> text(TicketOrder order, String key) {
        return OrderSpellings.of(order).stream().filter(spelling -> spelling.key().equals(key)).findFirst().orElseThrow()
                .text();
    }

    @Test
    void thinkorswimTakesShortCallLongCallShortPutLongPut() {
        assertThat(text(condor("SPXW", THIRD_FRIDAY), "thinkorswim")).hasValue(
                "SELL -2 IRON CONDOR SPX 100 (Weeklys) 15 MAY 26 7500/7510/7200/7190 CALL/PUT @2.45 LMT");
    }

    @Test
    void thinkorswimTakesVerticalsAndSingleContracts() {
        TicketOrder vertical = new TicketOrder(1, List.of(leg(Side.BUY, option("SPXW", MONDAY, PutCall.PUT, 7190), "3.2"),
                leg(Side.SELL, option("SPXW", MONDAY, PutCall.PUT, 7200), "4.1")), true, new BigDecimal("0.9"));
        assertThat(text(vertical, "thinkorswim"))
                .hasValue("SELL -1 VERTICAL SPX 100 (Weeklys) 18 MAY 26 7200/7190 PUT @0.90 LMT");
        TicketOrder call = new TicketOrder(4,
                List.of(leg(Side.BUY, option("VIX", LocalDate.of(2026, 6, 17), PutCall.CALL, 25), "0.95")), false,
                new BigDecimal("0.97"));
        assertThat(text(call, "thinkorswim")).hasValue("BUY +4 VIX 100 17 JUN 26 25 CALL @0.97 LMT");
    }

    @Test
    void whatIsNotKnownForCertainIsNotWritten() {
        assertThat(text(condor("SPXW", LocalDate.of(2026, 6, 30)), "thinkorswim")).isEmpty();
        assertThat(text(condor("XSP", THIRD_FRIDAY), "thinkorswim")).isEmpty();
        assertThat(text(condor("SPXW", THIRD_FRIDAY), BasketCsv.KEY)).isEmpty();
        TicketOrder future = new TicketOrder(1,
                List.of(leg(Side.BUY, new FutureContract(Contract.VXM, LocalDate.of(2026, 6, 17)), "19.35")), false,
                new BigDecimal("19.36"));
        assertThat(OrderSpellings.of(future)).allSatisfy(spelling -> {
            assertThat(spelling.text()).isEmpty();
            assertThat(spelling.note()).endsWith(".");
        });
        TicketOrder single = new TicketOrder(1, List.of(leg(Side.BUY, option("SPXW", MONDAY, PutCall.PUT, 7190), "3.2")), false,
                new BigDecimal("3.30"));
        assertThat(text(single, "schwab")).isEmpty();
        assertThat(text(single, "tradier")).isEmpty();
        assertThat(text(single, "tastytrade")).isPresent();
    }

    @Test
    void occSymbolsHaveTwentyOneCharacters() {
        assertThat(text(condor("SPXW", MONDAY), "occ").orElseThrow().lines()).containsExactly(
                "BUY 2 SPXW  260518P07190000 to open", "SELL 2 SPXW  260518P07200000 to open",
                "SELL 2 SPXW  260518C07500000 to open", "BUY 2 SPXW  260518C07510000 to open", "Credit 2.45, limit, day");
        assertThat(option("XSP", MONDAY, PutCall.CALL, 720.5).occ()).isEqualTo("XSP   260518C00720500").hasSize(21);
    }

    @Test
    void aBasketHasTheLegsAsOrdersOfTheirOwnWhatIsBoughtFirst() {
        assertThat(text(condor("SPXW", MONDAY), BasketCsv.KEY).orElseThrow().lines()).containsExactly(
                "Action,Quantity,Symbol,SecType,LastTradingDayOrContractMonth,Strike,Right,Multiplier,Exchange,Currency,"
                        + "TimeInForce,OrderType,LmtPrice",
                "BUY,2,SPX,OPT,20260518,7190,P,100,SMART,USD,DAY,LMT,3.20",
                "BUY,2,SPX,OPT,20260518,7510,C,100,SMART,USD,DAY,LMT,1.25",
                "SELL,2,SPX,OPT,20260518,7200,P,100,SMART,USD,DAY,LMT,4.20",
                "SELL,2,SPX,OPT,20260518,7500,C,100,SMART,USD,DAY,LMT,2.15");
        assertThat(text(condor("XSP", MONDAY), BasketCsv.KEY).orElseThrow()).contains("XSP,OPT", ",3.22\r\n");
    }

    @Test
    void theInterfacesOfBrokersGetTheirDocuments() throws Exception {
        TicketOrder order = condor("SPXW", MONDAY);
        JsonNode tasty = json(order, "tastytrade");
        assertThat(tasty.path("price").asText()).isEqualTo("2.45");
        assertThat(tasty.path("price-effect").asText()).isEqualTo("Credit");
        assertThat(tasty.path("legs")).hasSize(4);
        assertThat(tasty.path("legs").get(1).path("action").asText()).isEqualTo("Sell to Open");
        assertThat(tasty.path("legs").get(1).path("symbol").asText()).isEqualTo("SPXW  260518P07200000");
        JsonNode schwab = json(order, "schwab");
        assertThat(schwab.path("orderType").asText()).isEqualTo("NET_CREDIT");
        assertThat(schwab.path("complexOrderStrategyType").asText()).isEqualTo("IRON_CONDOR");
        assertThat(schwab.path("orderLegCollection").findValuesAsText("instruction")).containsExactly("BUY_TO_OPEN",
                "SELL_TO_OPEN", "SELL_TO_OPEN", "BUY_TO_OPEN");
        JsonNode tradier = json(order, "tradier");
        assertThat(tradier.path("class").asText()).isEqualTo("multileg");
        assertThat(tradier.path("type").asText()).isEqualTo("credit");
        assertThat(tradier.path("option_symbol[3]").asText()).isEqualTo("SPXW260518C07510000");
        assertThat(tradier.path("side[1]").asText()).isEqualTo("sell_to_open");
        assertThat(tradier.path("quantity[3]").asText()).isEqualTo("2");
    }

    private static JsonNode json(TicketOrder order, String key) throws Exception {
        return new ObjectMapper().readTree(text(order, key).orElseThrow());
    }

    @Test
    void aCondorIsBoughtBackForADebit() {
        TicketOrder sold = condor("SPXW", MONDAY);
        List<TicketLeg> closing = sold.legs().stream()
                .map(leg -> new TicketLeg(leg.side().opposite(), leg.instrument(), PositionEffect.CLOSE, leg.mid())).toList();
        TicketOrder back = new TicketOrder(2, closing, false, new BigDecimal("0.30"));
        assertThat(text(back, "thinkorswim"))
                .hasValue("BUY +2 IRON CONDOR SPX 100 (Weeklys) 18 MAY 26 7500/7510/7200/7190 CALL/PUT @0.30 LMT");
        assertThat(text(back, "schwab").orElseThrow()).contains("NET_DEBIT", "BUY_TO_CLOSE", "SELL_TO_CLOSE");
    }

    @Test
    void anImpossibleOrderIsNoOrder() {
        TicketLeg leg = leg(Side.BUY, option("SPXW", MONDAY, PutCall.PUT, 7190), "3.2");
        assertThatThrownBy(() -> new TicketOrder(1, List.of(leg, leg), true, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TicketOrder(0, List.of(leg), true, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TicketOrder(1, List.of(leg), true, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
