package com.vixshield.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import com.vixshield.broker.execution.BrokerOrder;
import com.vixshield.broker.execution.Execution;
import com.vixshield.broker.execution.ExecutionKind;
import com.vixshield.broker.parsing.FileAnswers;
import com.vixshield.broker.parsing.FileRefusedException;
import com.vixshield.testing.Seed;

/** Files that were cut, shuffled, edited or saved again: nothing is invented, and nothing but a refusal comes out. */
class DamagedFilesTest {

    static final List<String> FILES = BrokerSamples.ALL;
    private static final Set<String> WHOLE_DOCUMENTS = Set.of("flex.xml", "schwab.json", "schwab-trader.json",
            "flex-records.csv");

    @ParameterizedTest
    @FieldSource("FILES")
    void lineEndsAndMarksChangeNothing(String name) {
        String text = BrokerSamples.text(name);
        List<String> plain = facts(BrokerSamples.read(text, name));
        assertThat(plain).isNotEmpty();
        assertThat(facts(BrokerSamples.read("\uFEFF" + text, name))).isEqualTo(plain);
        assertThat(facts(BrokerSamples.read(text.replace("\n", "\r\n"), name))).isEqualTo(plain);
        assertThat(facts(BrokerSamples.read(text.replace("\n", "\r"), name))).isEqualTo(plain);
        assertThat(facts(BrokerSamples.read(text.stripTrailing(), name))).isEqualTo(plain);
        byte[] wide = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        assertThat(facts(BrokerFiles.read(wide, name, name.startsWith("flex") || name.startsWith("activity")
                ? FileAnswers.NONE
                : BrokerSamples.ANSWERS))).isEqualTo(plain);
    }

    /** Without line numbers. */
    private static List<String> facts(BrokerFile file) {
        return file.contents().executions().stream().map(DamagedFilesTest::fact).toList();
    }

    private static String fact(Execution execution) {
        return execution.reference() + execution.instrument() + execution.signedQuantity() + execution.amount()
                + execution.costs() + execution.time().order() + execution.kind();
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void aCutFileHasNoExecutionThatTheWholeOneHasNot(String name) {
        String text = BrokerSamples.text(name);
        Map<String, Integer> whole = sizes(BrokerSamples.read(text, name));
        Random random = Seed.random();
        for (int i = 0; i < 40; i++) {
            String cut = text.substring(0, random.nextInt(text.length()));
            try {
                Map<String, Integer> rest = sizes(BrokerSamples.read(cut, name));
                if (WHOLE_DOCUMENTS.contains(name)) {
                    // up to its last record or bracket
                    assertThat(text.stripTrailing().length() - cut.stripTrailing().length()).as(cut).isLessThan(15);
                }
                // the cell that was cut may be a description; contract, side and size are never others
                assertThat(whole.keySet()).containsAll(rest.keySet());
            } catch (FileRefusedException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    private static Map<String, Integer> sizes(BrokerFile file) {
        Map<String, Integer> sizes = new HashMap<>();
        file.contents().executions().stream().filter(execution -> execution.instrument().isPresent())
                .forEach(execution -> sizes.merge(execution.kind() + " " + execution.instrument().get().label() + " "
                        + execution.signedQuantity() + " " + execution.price().stripTrailingZeros() + " " + execution.amount(),
                        1, Integer::sum));
        return sizes;
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void theOrderOfTheRowsDoesNotMatter(String name) {
        if (WHOLE_DOCUMENTS.contains(name) || name.equals("thinkorswim.csv") || name.equals("flex.csv")
                || name.equals("activity.csv")) {
            return;
        }
        List<String> lines = new ArrayList<>(BrokerSamples.text(name).lines().toList());
        String header = lines.remove(0);
        Set<String> plain = new HashSet<>(orders(BrokerSamples.read(name)));
        Random random = Seed.random();
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(lines, random);
            BrokerFile shuffled = BrokerSamples.read(header + "\n" + String.join("\n", lines) + "\n", name);
            assertThat(new HashSet<>(orders(shuffled))).isEqualTo(plain);
        }
    }

    private static List<String> orders(BrokerFile file) {
        return file.orders().stream().map(order -> order.shape() + " " + order.units() + " " + order.netPrice() + " "
                + order.executions().stream().map(Execution::reference).sorted().collect(Collectors.joining(","))).toList();
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void noDamageBringsAnythingButARefusal(String name) {
        String text = BrokerSamples.text(name);
        Random random = Seed.random();
        for (int i = 0; i < 80; i++) {
            String damaged = damaged(text, random);
            try {
                BrokerFile file = BrokerSamples.read(damaged, name);
                for (BrokerOrder order : file.orders()) {
                    assertThat(order.units()).isPositive();
                    order.netPrice();
                    order.costs();
                }
                file.others().forEach(execution -> assertThat(execution.kind()).isNotEqualTo(ExecutionKind.TRADE));
                assertThat(file.contents().executions().stream().map(Execution::reference)).doesNotHaveDuplicates();
            } catch (FileRefusedException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(5)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, "\",;\n\r-0.9(A\u2212é<&{[".charAt(random.nextInt(17)));
                case 2 -> changed.setCharAt(at, (char) (32 + random.nextInt(95)));
                case 3 -> changed.insert(at, changed.substring(at, Math.min(changed.length(), at + random.nextInt(200))));
                default -> changed.delete(at, Math.min(changed.length(), at + random.nextInt(60)));
            }
        }
        return changed.toString();
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void lineEndsInQuotedCellsDoNotBreakRows(String name) {
        if (!name.startsWith("schwab.csv") && !name.startsWith("flex.csv")) {
            return;
        }
        String text = BrokerSamples.text(name).replace("PUT S & P 500", "PUT S & P\r\n500").replace("15MAY26 7190 P",
                "15MAY26\n7190 P");
        assertThat(orders(BrokerSamples.read(text, name))).isEqualTo(orders(BrokerSamples.read(name)));
    }
}
