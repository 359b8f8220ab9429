package com.vixshield.book.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.vixshield.book.importing.BrokerImportService.Understood;
import com.vixshield.book.importing.ConvertedFile.CashLine;
import com.vixshield.book.importing.ConvertedFile.Ending;
import com.vixshield.book.importing.ConvertedFile.PlacedOrder;
import com.vixshield.book.importing.ImportPreview.CashRow;
import com.vixshield.book.importing.ImportPreview.LeftOut;
import com.vixshield.book.importing.ImportPreview.Row;
import com.vixshield.book.ledger.BookTrade;
import com.vixshield.book.ledger.BrokerBatch;
import com.vixshield.book.ledger.BrokerFill;
import com.vixshield.broker.execution.BrokerOrder;
import com.vixshield.broker.execution.Execution;
import com.vixshield.broker.execution.ExecutionTime;
import com.vixshield.broker.execution.OrderLeg;
import com.vixshield.broker.execution.Side;
import com.vixshield.broker.parsing.FileQuestion;
import com.vixshield.broker.parsing.RefusedRow;
import com.vixshield.quant.condor.Tier;
import com.vixshield.web.format.TimeFormats;
import com.vixshield.web.page.Choice;

/** Words a file that was understood, for its preview. */
final class ImportPreviewFactory {

    private static final int MOST_REFUSED = 200;

    private final Understood understood;
    private final Set<String> known;
    private final Map<String, String> refusals = new HashMap<>();
    private final Map<String, String> signals = new HashMap<>();

    private ImportPreviewFactory(Understood understood) {
        this.understood = understood;
        BrokerBatch batch = understood.batch();
        this.known = batch.known().stream().map(BrokerFill::reference).collect(Collectors.toSet());
        batch.refused().forEach(refused -> refused.fills().forEach(fill -> refusals.put(fill.reference(), refused.reason())));
        for (BookTrade trade : batch.draft().trades()) {
            trade.plan()
                    .ifPresent(plan -> batch.draft().order(trade.id()).ifPresent(order -> signals.put(order, signal(plan))));
        }
    }

    static ImportPreview of(Understood understood) {
        return new ImportPreviewFactory(understood).preview();
    }

    private static String signal(BookTrade.Plan plan) {
        return Tier.of(plan.tier()).map(Tier::label).orElse(plan.tier()) + " of " + TimeFormats.date(plan.session());
    }

    private ImportPreview preview() {
        PendingFile file = understood.file();
        var contents = understood.contents().contents();
        List<Row> orders = understood.converted().orders().stream().map(this::order).toList();
        List<Row> endings = understood.converted().endings().stream().map(this::ending).toList();
        List<RefusedRow> refused = new ArrayList<>(contents.refused());
        refused.addAll(understood.converted().refused());
        Map<String, Integer> leftOut = new LinkedHashMap<>(contents.leftOut());
        understood.converted().leftOut().forEach((reason, count) -> leftOut.merge(reason, count, Integer::sum));
        return new ImportPreview(file.id, file.fileName, understood.contents().format().label(), null, understood.book().name,
                understood.book().isPaper(), contents.paper(), questions(contents.questions()), contents.waiting(), orders,
                endings,
                understood.converted().cash().stream().map(this::cash).toList(),
                refused.stream().limit(MOST_REFUSED).toList(), refused.size(),
                leftOut.entrySet().stream().map(entry -> new LeftOut(entry.getKey(), entry.getValue())).toList(),
                contents.notes(),
                orders.stream().filter(row -> row.uncertain() && row.isFresh()).count(),
                orders.stream().filter(Row::isFresh).count() + endings.stream().filter(Row::isFresh).count(),
                orders.stream().filter(row -> row.state().equals("known")).count()
                        + endings.stream().filter(row -> row.state().equals("known")).count(),
                file.expiresAt);
    }

    private Row order(PlacedOrder placed) {
        BrokerOrder order = placed.order();
        return new Row(order.time().day(), instant(order.time()), (order.roll() ? "roll, " : "") + order.shape().label(),
                order.legs().stream().map(ImportPreviewFactory::leg).toList(),
                order.netPrice().setScale(2, RoundingMode.HALF_EVEN),
                order.costs().known() ? order.costs().total().setScale(2, RoundingMode.HALF_EVEN) : null,
                signals.getOrDefault("order " + placed.id(), signals.get(placed.id())), state(placed.fills()),
                placed.fills().stream().map(fill -> refusals.get(fill.reference())).filter(Objects::nonNull).findFirst()
                        .orElse(null),
                order.isUncertain());
    }

    private static String leg(OrderLeg leg) {
        String does = switch (leg.effect()) {
            case OPEN -> " to open";
            case CLOSE -> " to close";
            case UNKNOWN -> "";
        };
        return (leg.side() == Side.BUY ? "bought " : "sold ") + leg.quantity() + " " + leg.instrument().label() + does + " at "
                + leg.averagePrice().setScale(2, RoundingMode.HALF_EVEN).toPlainString()
                + (leg.fills().size() > 1 ? ", " + leg.fills().size() + " fills" : "");
    }

    private Row ending(Ending ending) {
        Execution execution = ending.execution();
        return new Row(ending.fill().instrument().expiry(), null, execution.kind().label(),
                List.of(Math.abs(ending.fill().quantity()) + " " + execution.instrument().orElseThrow().label()),
                ending.fill().price().setScale(2, RoundingMode.HALF_EVEN), BigDecimal.ZERO, null, state(List.of(ending.fill())),
                refusals.get(ending.fill().reference()), false);
    }

    private String state(List<BrokerFill> fills) {
        if (fills.stream().anyMatch(fill -> refusals.containsKey(fill.reference()))) {
            return "refused";
        }
        return fills.stream().allMatch(fill -> known.contains(fill.reference())) ? "known" : "new";
    }

    private CashRow cash(CashLine line) {
        return new CashRow(line.at(), switch (line.movement()) {
            case DEPOSIT -> "Deposit";
            case WITHDRAWAL -> "Withdrawal";
            case INTEREST -> "Interest and credits";
            case CHARGE -> "Charge";
        }, line.amount(), line.text(), !understood.knownCash().contains(line.reference()));
    }

    private static Instant instant(ExecutionTime time) {
        return time.instant().orElse(null);
    }

    private List<Choice> questions(Set<FileQuestion> open) {
        List<Choice> choices = new ArrayList<>();
        if (open.contains(FileQuestion.ZONE)) {
            choices.add(new Choice("zone", "Time zone of the times in the file", "America/New_York", null,
                    List.of(new Choice.Option("America/New_York", "New York"), new Choice.Option("America/Chicago", "Chicago"),
                            new Choice.Option("America/Denver", "Denver"),
                            new Choice.Option("America/Los_Angeles", "Los Angeles"),
                            new Choice.Option("Europe/London", "London"), new Choice.Option("Europe/Berlin", "Berlin"))));
        }
        if (open.contains(FileQuestion.DATE_ORDER)) {
            choices.add(new Choice("dateOrder", "A date such as 05/06/2026 is", "", null,
                    List.of(new Choice.Option("MONTH_FIRST", "6 May"), new Choice.Option("DAY_FIRST", "5 June"))));
        }
        if (open.contains(FileQuestion.THIRD_FRIDAY_ROOT)) {
            choices.add(new Choice("thirdFriday", "SPX options of a third Friday are", "", null,
                    List.of(new Choice.Option("SPXW", "SPXW, settled at the close"),
                            new Choice.Option("SPX", "SPX, settled at the open"))));
        }
        return choices;
    }

    /** Of a file that cannot be read any more. */
    static ImportPreview refused(UUID id, String reason) {
        return new ImportPreview(id, "", "", reason, "", false, false, List.of(), 0, List.of(), List.of(), List.of(), List.of(),
                0,
                List.of(), List.of(), 0, 0, 0, null);
    }
}
