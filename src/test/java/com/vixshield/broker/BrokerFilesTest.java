package com.vixshield.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.broker.execution.BrokerOrder;
import com.vixshield.broker.execution.Execution;
import com.vixshield.broker.execution.ExecutionKind;
import com.vixshield.broker.execution.FutureContract;
import com.vixshield.broker.execution.Instrument;
import com.vixshield.broker.execution.OptionContract;
import com.vixshield.broker.execution.OrderKey;
import com.vixshield.broker.execution.OrderShape;
import com.vixshield.broker.execution.PositionEffect;
import com.vixshield.broker.execution.Side;
import com.vixshield.broker.parsing.FileAnswers;
import com.vixshield.broker.parsing.FileQuestion;
import com.vixshield.broker.parsing.FileRefusedException;
import com.vixshield.broker.parsing.RefusedRow;
import com.vixshield.quant.chain.Contract;

class BrokerFilesTest {

    private static final Instant FILLED = Instant.parse("2026-05-14T19:58:02Z");

    @ParameterizedTest
    @CsvSource({"flex.csv, FLEX_CSV, 10.4", "flex-records.csv, FLEX_CSV, 10.4", "flex.xml, FLEX_XML, 10.4",
            "activity.csv, ACTIVITY_STATEMENT, 10.4", "tastytrade-16.csv, TASTYTRADE, 14.08",
            "tastytrade-20.csv, TASTYTRADE, 14.08", "tastytrade-21.csv, TASTYTRADE, 14.08",
            "tastyworks-legacy.csv, TASTYTRADE_LEGACY, 14.08", "thinkorswim.csv, THINKORSWIM, 9.77",
            "schwab.csv, SCHWAB_CSV, 9.12", "schwab.json, SCHWAB_JSON, 9.12", "schwab-trader.json, SCHWAB_TRADER, 0",
            "plain.csv, PLAIN, 14.08"})
    void everyLayoutTellsOfTheSameTwoCondors(String name, BrokerFormat format, BigDecimal costs) {
        BrokerFile file = BrokerSamples.read(name);
        assertThat(file.format()).isEqualTo(format);
        BrokerOrder condor = condor(file);
        assertThat(condor.units()).isEqualTo(2);
        assertThat(condor.netPrice()).isEqualByComparingTo("1.70");
        assertThat(condor.amount()).isEqualByComparingTo("340");
        assertThat(condor.costs().total()).isEqualByComparingTo(costs);
        assertThat(condor.effect()).isEqualTo(PositionEffect.OPEN);
        assertThat(condor.time().day()).isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(condor.legs().stream().map(leg -> ((OptionContract) leg.instrument()).compact() + " " + leg.side()))
                .containsExactly("SPXW260515P07190000 BUY", "SPXW260515P07200000 SELL", "SPXW260515C07500000 SELL",
                        "SPXW260515C07510000 BUY");
    }

    private static BrokerOrder condor(BrokerFile file) {
        return file.orders().stream().filter(order -> order.shape() == OrderShape.IRON_CONDOR).findFirst().orElseThrow();
    }

    @Test
    void timesAreOneMomentInWhicheverZoneTheFileIsWritten() {
        for (String name : List.of("flex.csv", "flex.xml", "activity.csv", "tastytrade-21.csv", "schwab-trader.json",
                "plain.csv", "thinkorswim.csv")) {
            assertThat(condor(BrokerSamples.read(name)).time().instant()).as(name).hasValue(FILLED);
        }
        assertThat(condor(BrokerSamples.read("schwab.csv")).time().instant()).isEmpty();
    }

    @Test
    void partialFillsOfOneOrderAreOneOrder() {
        BrokerOrder flex = condor(BrokerSamples.read("flex.csv"));
        assertThat(flex.executions()).hasSize(5);
        assertThat(flex.legs().get(1).quantity()).isEqualTo(2);
        BrokerOrder statement = condor(BrokerSamples.read("thinkorswim.csv"));
        assertThat(statement.executions()).hasSize(8);
        assertThat(statement.key().source()).isEqualTo(OrderKey.Source.NUMBER);
    }

    @Test
    void theLegsOfASchwabFileHaveToBeConfirmed() {
        assertThat(condor(BrokerSamples.read("schwab.csv")).isUncertain()).isTrue();
        assertThat(condor(BrokerSamples.read("activity.csv")).isUncertain()).isTrue();
        assertThat(condor(BrokerSamples.read("tastytrade-21.csv")).isUncertain()).isFalse();
    }

    @Test
    void whatEndedIsTakenAndItsCashOnce() {
        for (String name : List.of("flex.csv", "flex.xml", "tastytrade-20.csv", "tastytrade-21.csv", "plain.csv")) {
            BrokerFile file = BrokerSamples.read(name);
            assertThat(of(file, ExecutionKind.CASH_SETTLEMENT)).as(name).singleElement()
                    .satisfies(cash -> assertThat(cash.amount()).isEqualByComparingTo("-640"));
            assertThat(of(file, ExecutionKind.ASSIGNMENT)).as(name).singleElement()
                    .satisfies(removed -> assertThat(removed.signedQuantity()).isEqualTo(2))
                    .satisfies(removed -> assertThat(removed.amount()).isEqualByComparingTo("0"));
        }
        BrokerFile statement = BrokerSamples.read("thinkorswim.csv");
        assertThat(of(statement, ExecutionKind.EXPIRATION).stream().map(Execution::signedQuantity)).containsExactlyInAnyOrder(2,
                -2);
        // the side of one expiration is not said
        assertThat(of(BrokerSamples.read("tastytrade-21.csv"), ExecutionKind.EXPIRATION).stream().map(Execution::side)
                .filter(side -> side.isEmpty())).hasSize(1);
    }

    private static List<Execution> of(BrokerFile file, ExecutionKind kind) {
        return file.others().stream().filter(execution -> execution.kind() == kind).toList();
    }

    @Test
    void futuresAreKnownByTheirColumnsOrRefused() {
        List<Instrument> futures = BrokerSamples.read("flex.csv").contents().executions().stream()
                .flatMap(execution -> execution.instrument().stream()).filter(FutureContract.class::isInstance).toList();
        assertThat(futures).containsExactly(new FutureContract(Contract.VX, LocalDate.of(2026, 6, 17)),
                new FutureContract(Contract.VXM, LocalDate.of(2026, 6, 17)));
        for (String name : List.of("activity.csv", "tastytrade-21.csv", "thinkorswim.csv")) {
            assertThat(BrokerSamples.read(name).contents().refused()).as(name)
                    .anySatisfy(row -> assertThat(row.reason()).contains("not known for certain"));
        }
    }

    @Test
    void rowsThatRepeatOthersCountOnce() {
        assertThat(BrokerSamples.read("flex.csv").contents().leftOut().values()).containsExactlyInAnyOrder(1, 1, 1);
        // an order and its only fill are one trade
        assertThat(condor(BrokerSamples.read("activity.csv")).executions()).hasSize(4);
    }

    @Test
    void aContractListedAsExpiredAndAssignedDidNotEndWithoutValue() {
        BrokerFile file = BrokerSamples.read("schwab.csv");
        assertThat(file.contents().refused()).extracting(RefusedRow::line).containsExactlyInAnyOrder(2, 3, 11);
        assertThat(of(file, ExecutionKind.EXPIRATION)).hasSize(2);
        assertThat(of(file, ExecutionKind.TRANSFER)).singleElement()
                .satisfies(cash -> assertThat(cash.amount()).isEqualByComparingTo("25000"));
    }

    @Test
    void whatAFileLeavesOpenIsAsked() {
        BrokerFile statement = BrokerFiles.read(BrokerSamples.bytes("thinkorswim.csv"), "a.csv", FileAnswers.NONE);
        assertThat(statement.contents().questions()).containsExactly(FileQuestion.ZONE);
        assertThat(statement.orders()).isEmpty();
        assertThat(statement.contents().waiting()).isEqualTo(9);
        BrokerFile legacy = BrokerFiles.read(BrokerSamples.bytes("tastyworks-legacy.csv"), "a.csv",
                FileAnswers.NONE.in(ZoneId.of("America/New_York")));
        // the fifteenth of May is a third Friday; XSP of the day before needs no answer
        assertThat(legacy.contents().questions()).containsExactly(FileQuestion.THIRD_FRIDAY_ROOT);
        assertThat(legacy.orders()).hasSize(1);
    }

    @Test
    void theMonthOfADateIsSettledOverTheWholeFileOrAsked() {
        String ambiguous = BrokerSamples.text("flex-records.csv").replace("20260515", "06/05/2026").replace("20260514;",
                "05/05/2026;").replace("260515", "260605").replace("15MAY26", "05JUN26");
        BrokerFile open = BrokerSamples.read(ambiguous, "flex.csv");
        assertThat(open.contents().questions()).containsExactly(FileQuestion.DATE_ORDER);
        BrokerFile answered = BrokerFiles.read(ambiguous.getBytes(StandardCharsets.UTF_8), "flex.csv",
                FileAnswers.NONE.with(FileAnswers.DateOrder.MONTH_FIRST));
        assertThat(condor(answered).time().day()).isEqualTo(LocalDate.of(2026, 5, 5));
        BrokerFile wrong = BrokerFiles.read(ambiguous.getBytes(StandardCharsets.UTF_8), "flex.csv",
                FileAnswers.NONE.with(FileAnswers.DateOrder.DAY_FIRST));
        assertThat(wrong.orders()).isEmpty();
        String settled = BrokerSamples.text("flex-records.csv").replace("\"20260515\"", "\"05/15/2026\"").replace("20260514;",
                "05/14/2026;");
        assertThat(condor(BrokerSamples.read(settled, "flex.csv")).time().instant()).hasValue(FILLED);
        assertThatThrownBy(() -> BrokerSamples.read(settled.replace("05/14/2026", "14/05/2026"), "flex.csv"))
                .isInstanceOf(FileRefusedException.class);
    }

    @Test
    void twoIdenticalFillsAreTwoAndKeepTheirReferences() {
        String row = "main,2026-05-14T15:58:02-04:00,trade,VIX260617C00025000,buy,open,1,0.95,0.5,0.65,,,\n";
        String header = BrokerSamples.text("plain.csv").lines().findFirst().orElseThrow() + "\n";
        List<String> once = references(header + row);
        List<String> twice = references(header + row + row);
        assertThat(once).hasSize(1);
        assertThat(twice).hasSize(2).doesNotHaveDuplicates().containsAll(once);
        // the same moment in another zone is the same fill, another account's is another
        assertThat(references(header + row.replace("15:58:02-04:00", "21:58:02+02:00"))).isEqualTo(once);
        assertThat(references(header + row.replace("main", "second"))).doesNotContainAnyElementsOf(twice);
    }

    private static List<String> references(String text) {
        return BrokerSamples.read(text, "plain.csv").contents().executions().stream().map(Execution::reference).toList();
    }

    @Test
    void theFlexQueryGivesFillsOneReferenceInBothFormats() {
        assertThat(trades("flex.csv")).isEqualTo(trades("flex.xml"));
    }

    private static List<String> trades(String name) {
        return BrokerSamples.read(name).contents().executions().stream()
                .filter(execution -> execution.kind() == ExecutionKind.TRADE).map(Execution::reference).toList();
    }

    @Test
    void aCancelledExecutionIsNotTaken() {
        String cancel = BrokerSamples.text("flex-records.csv").lines().filter(line -> line.contains("e.05")).findFirst()
                .orElseThrow().replace("\"2\",\"1.3\",\"-260\"", "\"-2\",\"1.3\",\"260\"").replace("\"BUY\"", "\"BUY (Ca.)\"")
                .replace("e.05", "e.09");
        String text = BrokerSamples.text("flex-records.csv").replace("\"EOS\"", cancel + "\n\"EOS\"");
        BrokerFile file = BrokerSamples.read(text, "flex.csv");
        assertThat(file.contents().refused()).hasSize(2);
        assertThat(file.orders()).noneMatch(order -> order.shape() == OrderShape.IRON_CONDOR);
    }

    @Test
    void aRollIsACloseAndAnOpening() {
        String header = BrokerSamples.text("plain.csv").lines().findFirst().orElseThrow() + "\n";
        BrokerFile file = BrokerSamples.read(header
                + "a,2026-05-14T15:58:02-04:00,trade,VIX260617C00025000,sell,close,4,0.95,,,,R1,\n"
                + "a,2026-05-14T15:58:02-04:00,trade,VIX260722C00027000,buy,open,4,1.15,,,,R1,\n", "plain.csv");
        assertThat(file.orders()).hasSize(2).allMatch(BrokerOrder::roll)
                .extracting(BrokerOrder::effect).containsExactlyInAnyOrder(PositionEffect.OPEN, PositionEffect.CLOSE);
    }

    @Test
    void legsWithNumbersOfTheirOwnAreHeldTogetherByTheSecond() {
        String text = BrokerSamples.text("flex-records.csv").replace("111222333\",\"e.01", "1\",\"e.01")
                .replace("111222333\",\"e.02", "2\",\"e.02").replace("111222333\",\"e.03", "2\",\"e.03")
                .replace("111222333\",\"e.04", "3\",\"e.04").replace("111222333\",\"e.05", "4\",\"e.05");
        BrokerOrder condor = condor(BrokerSamples.read(text, "flex.csv"));
        assertThat(condor.key().source()).isEqualTo(OrderKey.Source.TIME);
        assertThat(condor.executions()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Run Date\",\"Action\",\"Symbol\"\n", "ACCOUNT_NR,SEC_TYPE,SEC_SUBTYPE\n",
            "Activity Date,Process Date,Settle Date,Instrument,Description,Trans Code\n",
            "TransactionDate,TransactionType,SecurityType,Symbol\n", "Account,T/D,S/D,Currency,ECN Remove\n",
            "OPT_TRD|1|2\n", ",,Exec Time,Spread,Side,Qty,Pos Effect\n", "hello\n", "{\"a\":1}", "[1,2]", "<html></html>",
            "<FlexQueryResponse><Trades>", "{\"BrokerageTransactions\":[", "", "  \n", "PK\u0003\u0004", "%PDF-1.7",
            "a\u0000b", "Kontoinformation,Header,Feldname,Feldwert\nKontoinformation,Data,Name,X\n"
                    + "Transaktionen,Header,DataDiscriminator\nTransaktionen,Data,Order\n",
            "HEADER,TRNT,ClientAccountID\nClientAccountID,TradePrice\n"})
    void whatIsNotReadIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> BrokerFiles.read(text.getBytes(StandardCharsets.UTF_8), "a.csv", FileAnswers.NONE))
                .isInstanceOf(FileRefusedException.class).message().endsWith(".").contains(" ");
    }

    @Test
    void entitiesAreNeverExpandedOrFetched() {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE f [<!ENTITY x SYSTEM \"file:///etc/hostname\">"
                + "<!ENTITY y \"yyyyyyyyyy\"><!ENTITY z \"&y;&y;&y;\">]><FlexQueryResponse><FlexStatements><FlexStatement "
                + "accountId=\"U1\"><Trades><Trade symbol=\"&z;\"/></Trades></FlexStatement></FlexStatements>&x;</FlexQueryResponse>";
        assertThatThrownBy(() -> BrokerFiles.read(entity.getBytes(StandardCharsets.UTF_8), "a.xml", FileAnswers.NONE))
                .isInstanceOf(FileRefusedException.class);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> BrokerFiles.read(new byte[5_000_001], "a.csv", FileAnswers.NONE))
                .isInstanceOf(FileRefusedException.class);
        String many = Stream.generate(() -> "a,b\n").limit(60_001).reduce(new StringBuilder(), StringBuilder::append,
                StringBuilder::append).toString();
        assertThatThrownBy(() -> BrokerSamples.read(many, "a.csv")).isInstanceOf(FileRefusedException.class);
    }

    @Test
    void aFileSavedAgainByASpreadsheetIsToldApart() {
        String saved = BrokerSamples.text("tastytrade-21.csv").replace("\"25,000.00\"", "25000,00").replace(',', ';')
                .replace("25000;00", "25000,00");
        assertThatThrownBy(() -> BrokerSamples.read(saved, "a.csv")).isInstanceOf(FileRefusedException.class);
        // decimals that were dropped do not pass as another price
        String rounded = BrokerSamples.text("tastytrade-21.csv").replace("820.00,2,410.00", "820.00,2,41");
        assertThat(BrokerSamples.read(rounded, "tastytrade-21.csv").contents().refused())
                .anySatisfy(row -> assertThat(row.reason()).contains("decimals"));
        // padded lines are as good as the broker's own
        String padded = BrokerSamples.text("thinkorswim.csv").lines()
                .map(line -> line.contains(",") ? line : line + ",,,,,,,,,,,,").reduce("", (a, b) -> a + b + "\n");
        assertThat(condor(BrokerSamples.read(padded, "thinkorswim.csv")).units()).isEqualTo(2);
    }

    @Test
    void aCommaThatLostItsQuotesShiftsNoColumn() {
        String edited = BrokerSamples.text("activity.csv").replace("\"2026-05-14, 15:58:02\"", "2026-05-14, 15:58:02");
        BrokerFile file = BrokerSamples.read(edited, "activity.csv");
        assertThat(file.orders()).isEmpty();
        assertThat(file.contents().refused()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void paperMoneyIsSaid() {
        String paper = "This document was exported from the paperMoney platform.\n\n" + BrokerSamples.text("thinkorswim.csv");
        assertThat(BrokerSamples.read(paper, "thinkorswim.csv").contents().paper()).isTrue();
        assertThat(BrokerSamples.read("thinkorswim.csv").contents().paper()).isFalse();
    }

    @Test
    void noAccountNumberRemains() {
        for (String name : BrokerSamples.ALL) {
            String all = BrokerSamples.read(name).toString();
            assertThat(all).as(name).doesNotContain("U0000001").doesNotContainPattern("\\b12345678\\b|12345678SCHW");
        }
    }

    @Test
    void everySideAgreesWithItsCash() {
        for (String name : BrokerSamples.ALL) {
            for (Execution execution : BrokerSamples.read(name).contents().executions()) {
                if (execution.kind() == ExecutionKind.TRADE && execution.amount().signum() != 0) {
                    assertThat(execution.side()).hasValue(Side.of(execution.amount().signum() < 0));
                }
            }
        }
    }
}
