package com.vixshield.book.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.book.ledger.BookEntry;
import com.vixshield.book.ledger.BookEntry.Exchange;
import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.BookTrade;
import com.vixshield.book.ledger.BrokerBatch;
import com.vixshield.book.ledger.BrokerFill;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.broker.BrokerFiles;
import com.vixshield.broker.parsing.FileAnswers;
import com.vixshield.testing.Seed;

/** What files do to a book: the ledger is the book's own, only the database is left out. */
class FileConversionTest {

    private static final Instant NOW = Instant.parse("2026-06-25T12:00:00Z");
    private static final FileAnswers ANSWERS = FileAnswers.NONE.in(ZoneId.of("America/Chicago")).withThirdFriday("SPXW");
    private static final String HEADER = "account,time,kind,symbol,side,effect,quantity,price,fee,commission,amount,order,reference\n";

    /** A book in memory. */
    private static final class MemoryBook {

        private final List<BookTrade> trades = new ArrayList<>();
        private final List<BookEntry> entries = new ArrayList<>();
        private final Map<String, UUID> orders = new HashMap<>();
        private long ids;

        BrokerBatch take(String name, byte[] file) {
            FileAnswers answers = name.startsWith("flex") || name.startsWith("activity") ? FileAnswers.NONE : ANSWERS;
            ConvertedFile converted = FileConversion.of(BrokerFiles.read(file, name, answers), state(), NOW);
            List<BrokerFill> fills = new ArrayList<>();
            converted.orders().forEach(order -> fills.addAll(order.fills()));
            converted.endings().forEach(ending -> fills.add(ending.fill()));
            Set<String> references = new HashSet<>();
            entries.stream().filter(Exchange.class::isInstance).map(Exchange.class::cast)
                    .forEach(entry -> reference(entry).ifPresent(references::add));
            BrokerBatch batch = BrokerBatch.of(new BrokerBatch.Place(trades, entries, references, orders, fill -> {
            }, order -> Optional.empty(), BookEntry.Source.FILE, () -> new UUID(0, ++ids), NOW), "token-of-the-file", "", "",
                    fills);
            entries.addAll(batch.draft().after(entries.size()));
            trades.addAll(batch.draft().trades());
            batch.draft().trades()
                    .forEach(trade -> batch.draft().order(trade.id()).ifPresent(key -> orders.put(key, trade.id())));
            return batch;
        }

        private static Optional<String> reference(Exchange entry) {
            return entry instanceof BookEntry.Fill fill ? fill.reference() : ((BookEntry.Settled) entry).reference();
        }

        BookState state() {
            return BookLedger.of(trades, entries);
        }

        Collection<TradeState> trades() {
            return state().trades().values();
        }
    }

    private static byte[] sample(String name) throws IOException {
        try (var file = FileConversionTest.class.getResourceAsStream("/broker/" + name)) {
            return file.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flex.csv", "flex.xml", "activity.csv", "tastytrade-16.csv", "tastytrade-20.csv",
            "tastytrade-21.csv",
            "tastyworks-legacy.csv", "thinkorswim.csv", "schwab.csv", "schwab.json", "schwab-trader.json", "plain.csv"})
    void theTwoCondorsOfEachSampleAreOneTradeAndTwiceChangesNothing(String name) throws IOException {
        MemoryBook book = new MemoryBook();
        BrokerBatch first = book.take(name, sample(name));

        // some samples list the end of one leg only, which would leave another one naked
        assertThat(first.refused().stream().flatMap(refused -> refused.fills().stream()))
                .noneMatch(fill -> fill.kind() == BrokerFill.Kind.TRADE && fill.instrument().symbol().equals("SPXW"));
        assertThat(book.trades()).filteredOn(trade -> trade.trade().isCondor() && trade.legs().size() == 4).singleElement()
                .satisfies(condor -> assertThat(condor.credit()).isEqualByComparingTo("340"));
        int entries = book.entries.size();
        BrokerBatch second = book.take(name, sample(name));
        assertThat(second.draft().entries()).isEmpty();
        assertThat(book.entries).hasSize(entries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flex.csv", "flex.xml", "tastytrade-20.csv", "tastytrade-21.csv"})
    void aCondorThatEndedInTheMoneyComesToItsCash(String name) throws IOException {
        MemoryBook book = new MemoryBook();
        book.take(name, sample(name));

        assertThat(book.trades()).filteredOn(trade -> trade.trade().isCondor() && trade.legs().size() == 4).singleElement()
                .satisfies(condor -> {
                    assertThat(condor.isOpen()).isFalse();
                    // 340 received, 640 paid at the settlement
                    assertThat(condor.realised()).isEqualByComparingTo("-300");
                });
    }

    @Test
    void whereTheCashOfOneLegIsMissingTheBookSettlesTheWholeExpiry() throws IOException {
        String text = new String(sample("flex.csv"), StandardCharsets.UTF_8).replace("\"ADJ\"", "\"EXE\"");
        ConvertedFile converted = FileConversion.of(
                BrokerFiles.read(text.getBytes(StandardCharsets.UTF_8), "flex.csv", FileAnswers.NONE),
                BookLedger.of(List.of(), List.of()), NOW);

        assertThat(converted.endings()).isEmpty();
        assertThat(converted.leftOut().values()).containsExactly(4);
    }

    @Test
    void feesOfSettlementsAreChargesOfTheAccount() throws IOException {
        ConvertedFile converted = FileConversion.of(BrokerFiles.read(sample("tastytrade-21.csv"), "a.csv", ANSWERS),
                BookLedger.of(List.of(), List.of()), NOW);

        assertThat(converted.cash()).extracting(line -> line.movement() + " " + line.amount().toPlainString())
                .containsExactlyInAnyOrder("DEPOSIT 25000.00", "CHARGE -5.00");
    }

    /** Random condors in random partial fills, in files that overlap at random. */
    @Test
    void partialFillsAndOverlappingFilesComeToTheSameBook() {
        Random random = Seed.random();
        for (int round = 0; round < 25; round++) {
            int condors = 1 + random.nextInt(6);
            List<String> rows = new ArrayList<>();
            Map<String, BigDecimal> credits = new HashMap<>();
            for (int i = 0; i < condors; i++) {
                credits.put("O" + i, order(rows, "O" + i, 5000 + 400 * i, 1 + random.nextInt(5), random));
            }
            BigDecimal expected = credits.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

            MemoryBook whole = new MemoryBook();
            whole.take("plain.csv", file(rows, random));
            assertThat(whole.trades()).hasSize(condors);
            assertThat(sum(whole)).isEqualByComparingTo(expected);

            // by whole orders, as files of two periods that overlap have them
            int from = random.nextInt(condors + 1);
            int to = random.nextInt(from + 1);
            MemoryBook parts = new MemoryBook();
            parts.take("plain.csv", file(rows.stream().filter(row -> number(row) < from).toList(), random));
            parts.take("plain.csv", file(rows.stream().filter(row -> number(row) >= to).toList(), random));
            assertThat(parts.trades()).hasSize(condors);
            assertThat(sum(parts)).isEqualByComparingTo(expected);
            assertThat(parts.state().cash()).isEqualByComparingTo(whole.state().cash());
        }
    }

    private static int number(String row) {
        return Integer.parseInt(row.replaceAll(".*,O([0-9]+),.*\n?", "$1"));
    }

    private static BigDecimal sum(MemoryBook book) {
        return book.trades().stream().map(TradeState::credit).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Dollars received for it. */
    private static BigDecimal order(List<String> rows, String order, int low, int quantity, Random random) {
        BigDecimal credit = BigDecimal.ZERO;
        String time = LocalDate.of(2026, 6, 10).atTime(19, 50 + random.nextInt(10)).atOffset(ZoneOffset.UTC)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        int[] strikes = {low, low + 10, low + 300, low + 310};
        for (int leg = 0; leg < 4; leg++) {
            boolean sold = leg == 1 || leg == 2;
            int left = quantity;
            while (left > 0) {
                int filled = 1 + random.nextInt(left);
                BigDecimal price = new BigDecimal("0.05").multiply(BigDecimal.valueOf((sold ? 40 : 10) + random.nextInt(10)));
                rows.add("main," + time + ",trade,SPXW260611" + (leg < 2 ? "P" : "C") + String.format("%05d000", strikes[leg])
                        + ","
                        + (sold ? "sell" : "buy") + ",open," + filled + "," + price.toPlainString() + ",0.52,0.65,," + order
                        + ",\n");
                BigDecimal dollars = price.multiply(BigDecimal.valueOf(filled * 100L));
                credit = sold ? credit.add(dollars) : credit.subtract(dollars);
                left -= filled;
            }
        }
        return credit;
    }

    private static byte[] file(List<String> rows, Random random) {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return (HEADER + String.join("", shuffled)).getBytes(StandardCharsets.UTF_8);
    }
}
