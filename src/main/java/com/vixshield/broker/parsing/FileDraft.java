package com.vixshield.broker.parsing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import com.vixshield.broker.execution.AccountLabel;
import com.vixshield.broker.execution.Costs;
import com.vixshield.broker.execution.Execution;
import com.vixshield.broker.execution.ExecutionKind;
import com.vixshield.broker.execution.ExecutionTime;
import com.vixshield.broker.execution.Instrument;
import com.vixshield.broker.execution.OrderKey;
import com.vixshield.broker.execution.PositionEffect;
import com.vixshield.broker.execution.Side;
import com.vixshield.platform.Digests;

/** Collects what a reader finds in a file, and gives each execution its reference. */
public final class FileDraft {

    private final List<Execution> executions = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private final Set<FileQuestion> questions = EnumSet.noneOf(FileQuestion.class);
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private int waiting;
    private boolean paper;

    /** Takes what the row means, or says why not. @param row for the message */
    public void take(int line, String excerpt, Runnable row) {
        read(line, excerpt, () -> {
            row.run();
            return null;
        });
    }

    /** Empty when the row was refused, or waits. */
    public <T> Optional<T> read(int line, String excerpt, Supplier<T> row) {
        try {
            return Optional.ofNullable(row.get());
        } catch (RowRefusedException e) {
            refuse(line, e.getMessage(), excerpt);
        } catch (UnansweredException e) {
            ask(e.question());
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            refuse(line, "The row cannot be read.", excerpt);
        }
        return Optional.empty();
    }

    public void refuse(int line, String reason, String excerpt) {
        refused.add(new RefusedRow(line, reason, excerpt));
    }

    public void leaveOut(String reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    public void ask(FileQuestion question) {
        questions.add(question);
        waiting++;
    }

    public void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    public void markPaper() {
        paper = true;
    }

    public List<Execution> executions() {
        return executions;
    }

    /** The broker's own identification of a fill, where there is one; else what the fill says, and how many alike came before. */
    public Execution add(NewExecution found) {
        String base = found.brokerReference().map(id -> "id " + id).orElseGet(() -> content(found));
        String scoped = found.account().digest() + " " + base;
        int before = alike.merge(scoped, 1, Integer::sum) - 1;
        if (found.brokerReference().isPresent() && before > 0) {
            throw new RowRefusedException("The same execution stands in the file already.");
        }
        Execution execution = new Execution(found.line(), found.account(), found.time(), found.kind(), found.instrument(),
                found.side(), found.effect(), found.quantity(), found.price(), found.amount(), found.costs(), found.order(),
                Digests.sha256Hex(scoped + " " + before), TextRow.excerpt(found.text()));
        executions.add(execution);
        return execution;
    }

    /** Two identical fills are two. The times of two exports may be written in two zones; the moment is one. */
    private static String content(NewExecution found) {
        return String.join("|", found.kind().name(), found.time().instant().map(Object::toString)
                .orElse(found.time().day().toString()), found.instrument().map(Instrument::label).orElse(""),
                found.side().map(Side::name).orElse(""), String.valueOf(found.quantity()), plain(found.price()),
                plain(found.amount()), found.instrument().isPresent() ? "" : found.text());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public FileContents contents() {
        return new FileContents(paper, List.copyOf(executions), List.copyOf(refused), new LinkedHashMap<>(leftOut),
                Set.copyOf(questions), waiting, List.copyOf(notes));
    }

    /**
     * Describes an execution before it has a reference.
     *
     * @param brokerReference the broker's own identification of the fill
     */
    public record NewExecution(int line, AccountLabel account, ExecutionTime time, ExecutionKind kind,
            Optional<Instrument> instrument, Optional<Side> side, PositionEffect effect, int quantity, BigDecimal price,
            BigDecimal amount, Costs costs, Optional<OrderKey> order, Optional<String> brokerReference, String text) {

        public static NewExecution cash(int line, AccountLabel account, ExecutionTime time, ExecutionKind kind,
                Optional<Instrument> instrument, BigDecimal amount, String text) {
            return new NewExecution(line, account, time, kind, instrument, Optional.empty(), PositionEffect.UNKNOWN, 0,
                    BigDecimal.ZERO, amount, Costs.NONE, Optional.empty(), Optional.empty(), text);
        }

        /** Dollars that a trade at that price brings; of a future none. */
        public static BigDecimal gross(Side side, int quantity, BigDecimal price, Instrument instrument) {
            return !instrument.isPaidFor()
                    ? BigDecimal.ZERO
                    : price.multiply(BigDecimal.valueOf((long) -side.sign() * quantity * instrument.multiplier()));
        }

        public NewExecution charged(Costs other) {
            return new NewExecution(line, account, time, kind, instrument, side, effect, quantity, price, amount, other, order,
                    brokerReference, text);
        }

        public NewExecution in(OrderKey other) {
            return new NewExecution(line, account, time, kind, instrument, side, effect, quantity, price, amount, costs,
                    Optional.of(other), brokerReference, text);
        }

        public NewExecution known(String reference) {
            return new NewExecution(line, account, time, kind, instrument, side, effect, quantity, price, amount, costs, order,
                    Optional.of(reference), text);
        }

        public NewExecution does(PositionEffect other) {
            return new NewExecution(line, account, time, kind, instrument, side, other, quantity, price, amount, costs, order,
                    brokerReference, text);
        }
    }
}
