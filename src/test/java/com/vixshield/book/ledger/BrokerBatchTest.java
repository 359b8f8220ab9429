package com.vixshield.book.ledger;

import static com.vixshield.book.ledger.Entries.MONDAY;
import static com.vixshield.book.ledger.Entries.TUESDAY;
import static com.vixshield.book.ledger.Entries.at;
import static com.vixshield.book.ledger.Entries.condor;
import static com.vixshield.book.ledger.Entries.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.vixshield.book.ledger.BookEntry.Exchange;
import com.vixshield.book.ledger.BrokerFill.Kind;
import com.vixshield.book.ledger.ImpossibleEntryException.Fault;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.testing.Seed;

/** What fills of a broker become in a book. */
class BrokerBatchTest {

    private static final LocalDate VIX_EXPIRY = LocalDate.of(2026, 12, 16);
    private static final TradedInstrument CALL = TradedInstrument.option("VIX", VIX_EXPIRY, PutCall.CALL, money("22"));

    private final List<BookTrade> trades = new ArrayList<>();
    private final List<BookEntry> entries = new ArrayList<>();
    private final Map<String, UUID> orders = new HashMap<>();
    private final AtomicLong ids = new AtomicLong();

    @Test
    void legsOfOneOrderAreOneCondor() {
        BrokerBatch batch = enter(order("A", 2));

        assertThat(batch.refused()).isEmpty();
        assertThat(batch.draft().trades()).hasSize(1).allMatch(BookTrade::isCondor);
        assertThat(state().trades().values()).singleElement().satisfies(trade -> assertThat(trade.open()).hasSize(4));
    }

    @Test
    void legsWithoutAnOrderAreOneCondorWhenTheyFilledTogether() {
        List<BrokerFill> legs = order("A", 1).stream().map(fill -> new BrokerFill(fill.kind(), fill.instrument(), fill.effect(),
                fill.quantity(), fill.price(), fill.fee(), fill.at(), fill.reference(), Optional.empty())).toList();

        assertThat(enter(legs).draft().trades()).hasSize(1);
    }

    @Test
    void theSameFillsTwiceChangeNothing() {
        enter(order("A", 2));
        int before = entries.size();

        BrokerBatch again = enter(order("A", 2));

        assertThat(again.known()).hasSize(4);
        assertThat(again.draft().entries()).isEmpty();
        assertThat(entries).hasSize(before);
    }

    @Test
    void twoFillsThatLookTheSameAreTwo() {
        enter(List.of(fill("1", CALL, 1, "1.00", MONDAY, Optional.empty()),
                fill("2", CALL, 1, "1.00", MONDAY, Optional.empty())));

        assertThat(state().open().mapToInt(trade -> trade.open().get(0).quantity()).sum()).isEqualTo(2);
    }

    @Test
    void aLaterPartOfAnOrderJoinsItsTrade() {
        enter(order("A", 1));
        List<BrokerFill> later = order("A", 1).stream()
                .map(fill -> new BrokerFill(fill.kind(), fill.instrument(), fill.effect(),
                        fill.quantity(), fill.price(), fill.fee(), fill.at().plusSeconds(60), fill.reference() + "-later",
                        fill.order()))
                .toList();

        BrokerBatch batch = enter(later);

        assertThat(batch.draft().trades()).isEmpty();
        assertThat(state().trades().values()).singleElement().satisfies(trade -> assertThat(trade.size()).isEqualTo(2));
    }

    @Test
    void anOrderIsRefusedAsAWholeAndTheOthersAreTaken() {
        List<BrokerFill> fills = new ArrayList<>(order("A", 1));
        fills.add(fill("naked", Entries.spxw(TUESDAY, PutCall.PUT, 5900), -3, "0.50", MONDAY, Optional.of("B")));

        BrokerBatch batch = enter(fills);

        assertThat(batch.placed()).hasSize(4);
        assertThat(batch.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.fault()).isIn(Fault.NAKED_SHORT, Fault.MORE_CLOSED_THAN_OPEN);
            assertThat(refused.fills()).hasSize(1);
        });
        assertThat(state().open()).hasSize(1);
    }

    @Test
    void whatClosesGoesToTheOldestTradesAndItsFeeIsShared() {
        enter(List.of(fill("1", CALL, 1, "1.00", MONDAY, Optional.of("A"))));
        enter(List.of(fill("2", CALL, 2, "1.20", MONDAY.plusDays(1), Optional.of("B"))));
        enter(List.of(fill("3", CALL, -2, "2.00", MONDAY.plusDays(2), Optional.of("C"))));

        List<TradeState> states = List.copyOf(state().trades().values());
        assertThat(states.get(0).isOpen()).isFalse();
        assertThat(states.get(1).open().get(0).quantity()).isEqualTo(1);
        assertThat(entries.stream().map(Exchange.class::cast).filter(entry -> entry.quantity() < 0).map(Exchange::fee)
                .reduce(money("0"), BigDecimal::add)).isEqualByComparingTo("0.65");
    }

    @Test
    void aSettlementOfTheBrokerClosesTheCondor() {
        enter(order("A", 1));
        enter(condor(TUESDAY).stream().map(leg -> new BrokerFill(Kind.SETTLEMENT, leg, Optional.empty(),
                leg.strike().intValue() == 5900 || leg.strike().intValue() == 6100 ? -1 : 1, money("0"), money("0"),
                at(TUESDAY, "16:00"), "expired " + leg.words(), Optional.empty())).toList());

        assertThat(state().trades().values()).singleElement().satisfies(trade -> {
            assertThat(trade.settled()).isTrue();
            assertThat(trade.isWon()).isTrue();
        });
    }

    @Test
    void aHedgeContractGoesToTheLayerOfItsLife() {
        TradedInstrument later = TradedInstrument.option("VIX", LocalDate.of(2027, 5, 19), PutCall.CALL, money("25"));
        enter(List.of(fill("1", CALL, 1, "1.00", MONDAY, Optional.of("A")),
                fill("2", later, 1, "1.00", MONDAY, Optional.of("A")),
                fill("3", TradedInstrument.future("VXM", LocalDate.of(2027, 3, 17)), 1, "20", MONDAY, Optional.of("A"))));

        assertThat(state().trades().values().stream().map(trade -> trade.trade().layer().orElseThrow())
                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Layer.FRONT, Layer.MID, Layer.LONG);
    }

    /** However an order is filled, and however often its fills are told, the book comes to the same. */
    @Test
    void partialFillsComeToTheirOrderHoweverTheyAreTold() {
        Random random = Seed.random();
        for (int round = 0; round < 100; round++) {
            trades.clear();
            entries.clear();
            orders.clear();
            int condors = 2 + random.nextInt(6);
            List<BrokerFill> parts = new ArrayList<>();
            for (int told = 0, part; told < condors; told += part) {
                part = 1 + random.nextInt(condors - told);
                int number = told;
                order("A", part).forEach(leg -> parts.add(new BrokerFill(leg.kind(), leg.instrument(), leg.effect(),
                        leg.quantity(),
                        leg.price(), leg.fee(), leg.at().plusSeconds(number), leg.reference() + "/" + number, leg.order())));
            }
            for (int file = 0; file < 3; file++) {
                // files overlap, and whole parts are in one of them
                int from = 4 * random.nextInt(parts.size() / 4);
                enter(parts.subList(from, parts.size()));
            }
            enter(parts);

            assertThat(state().trades().values()).as("round " + round).singleElement().satisfies(trade -> {
                assertThat(trade.size()).isEqualTo(condors);
                assertThat(trade.credit()).isEqualByComparingTo(BigDecimal.valueOf(300L * condors));
                assertThat(trade.fees()).isEqualByComparingTo(money("0.65").multiply(BigDecimal.valueOf(parts.size())));
            });
        }
    }

    private BrokerBatch enter(List<BrokerFill> fills) {
        BrokerBatch batch = BrokerBatch.of(new BrokerBatch.Place(trades, entries,
                entries.stream().map(entry -> ((BookEntry.Fill) entry).reference().orElseThrow()).collect(Collectors.toSet()),
                orders, fill -> {
                }, order -> Optional.empty(), BookEntry.Source.FILE, () -> new UUID(7, ids.incrementAndGet()), Instant.EPOCH),
                "token", "content", "",
                fills);
        trades.addAll(batch.draft().trades());
        batch.draft().orders().forEach((trade, order) -> orders.put(order, trade));
        entries.addAll(batch.draft().after(entries.size()));
        return batch;
    }

    private BookState state() {
        return BookLedger.of(trades, entries);
    }

    private static List<BrokerFill> order(String order, int count) {
        int[] quantities = {count, -count, -count, count};
        String[] prices = {"0.50", "2.00", "2.00", "0.50"};
        List<BrokerFill> fills = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            fills.add(fill(order + i, condor(TUESDAY).get(i), quantities[i], prices[i], MONDAY, Optional.of(order)));
        }
        return fills;
    }

    private static BrokerFill fill(String reference, TradedInstrument instrument, int quantity, String price, LocalDate day,
            Optional<String> order) {
        return new BrokerFill(Kind.TRADE, instrument, Optional.empty(), quantity, money(price), money("0.65"), at(day, "15:58"),
                reference, order);
    }
}
