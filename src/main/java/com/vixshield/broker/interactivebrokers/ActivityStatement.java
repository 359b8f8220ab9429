package com.vixshield.broker.interactivebrokers;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.vixshield.broker.execution.AccountLabel;
import com.vixshield.broker.execution.Costs;
import com.vixshield.broker.execution.ExecutionKind;
import com.vixshield.broker.execution.ExecutionTime;
import com.vixshield.broker.execution.Instrument;
import com.vixshield.broker.execution.PositionEffect;
import com.vixshield.broker.execution.Side;
import com.vixshield.broker.parsing.ContractText;
import com.vixshield.broker.parsing.DelimitedText;
import com.vixshield.broker.parsing.FileAnswers;
import com.vixshield.broker.parsing.FileDraft;
import com.vixshield.broker.parsing.FileDraft.NewExecution;
import com.vixshield.broker.parsing.FileRefusedException;
import com.vixshield.broker.parsing.Header;
import com.vixshield.broker.parsing.NamedRow;
import com.vixshield.broker.parsing.Numbers;
import com.vixshield.broker.parsing.RowRefusedException;
import com.vixshield.broker.parsing.TextRow;

/**
 * Reads the trades of an activity statement. Rows of orders count, or of their executions where there are no orders; both
 * would be the same trades twice.
 */
public final class ActivityStatement {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd, HH:mm:ss");
    private static final int SECTION = 0;
    private static final int KIND = 1;

    private record Trade(NamedRow row, String level) {
    }

    private final FileAnswers answers;
    private final FileDraft draft;
    private String account = "";

    private ActivityStatement(FileAnswers answers, FileDraft draft) {
        this.answers = answers;
        this.draft = draft;
    }

    public static boolean recognises(List<TextRow> rows) {
        return rows.stream().limit(60).anyMatch(row -> row.cell(KIND).equals("Header")
                && (row.first().equals("Trades") && row.cells().contains("DataDiscriminator")
                        || row.cells().contains("Field Name") && row.cells().contains("Field Value")
                        || row.first().equals("Statement")))
                || isForeign(rows);
    }

    /** Section names are translated, and the columns too. */
    private static boolean isForeign(List<TextRow> rows) {
        long shaped = rows.stream().limit(60).filter(row -> row.cell(KIND).equals("Header") || row.cell(KIND).equals("Data"))
                .count();
        return shaped >= 4 && shaped * 2 > Math.min(60, rows.size())
                && rows.stream().limit(60).noneMatch(row -> row.first().equals("Statement") || row.first().equals("Trades"));
    }

    public static void read(String text, FileAnswers answers, FileDraft draft) {
        List<TextRow> rows = DelimitedText.rows(text);
        if (isForeign(rows)) {
            throw new FileRefusedException(
                    "This activity statement is not in English. Set its language to English and download it again.");
        }
        new ActivityStatement(answers, draft).read(rows);
    }

    private void read(List<TextRow> rows) {
        rows.stream().filter(row -> row.first().equals("Account Information") && row.cell(2).equals("Account")).findFirst()
                .ifPresent(row -> account = row.cell(3));
        List<Trade> trades = trades(rows);
        boolean orders = trades.stream().anyMatch(trade -> trade.level().equals("Order"));
        for (Trade trade : trades) {
            if (trade.level().equals(orders ? "Order" : "Trade")) {
                draft.take(trade.row().line(), trade.row().excerpt(), () -> draft.add(execution(trade.row())));
            } else {
                draft.leaveOut("rows of single fills, lots and totals, which repeat orders");
            }
        }
    }

    private List<Trade> trades(List<TextRow> rows) {
        List<Trade> trades = new ArrayList<>();
        Header header = null;
        for (TextRow row : rows) {
            if (!row.first().equals("Trades")) {
                if (!row.cell(KIND).equals("Header")) {
                    draft.leaveOut("rows of sections other than trades");
                }
                continue;
            }
            switch (row.cell(KIND)) {
                case "Header" -> header = new Header(row);
                case "Data" -> {
                    Header above = header;
                    draft.read(row.line(), row.excerpt(), () -> trade(row, above)).ifPresent(trades::add);
                }
                default -> draft.leaveOut("rows of single fills, lots and totals, which repeat orders");
            }
        }
        return trades;
    }

    private static Trade trade(TextRow row, Header header) {
        if (header == null) {
            throw new RowRefusedException("The row stands before the header of its section.");
        }
        NamedRow named = header.row(row);
        return new Trade(named, named.require("DataDiscriminator"));
    }

    private NewExecution execution(NamedRow row) {
        String currency = row.require("Currency");
        if (!currency.equals("USD")) {
            throw new RowRefusedException("Only dollars are kept; this row is in " + currency + ".");
        }
        Instrument instrument = instrument(row);
        BigDecimal signed = row.number("Quantity");
        Side side = Side.of(signed.signum() > 0);
        int quantity = Numbers.quantity(signed);
        Set<String> codes = Set.copyOf(Stream.of(row.text("Code").split(";")).map(String::strip).distinct().toList());
        if (codes.contains("Ca") || codes.contains("Co")) {
            throw new RowRefusedException("This row cancels or corrects another execution; enter what remains by hand.");
        }
        ExecutionKind kind = FlexTrades.kind(codes, "");
        BigDecimal price = row.number("T. Price");
        BigDecimal amount = row.number("Proceeds");
        BigDecimal gross = NewExecution.gross(side, quantity, price, instrument);
        if (!kind.removes() && amount.subtract(gross).abs().compareTo(new BigDecimal("0.02")) > 0) {
            throw new RowRefusedException("Quantity times price is " + gross.toPlainString() + " dollars, the proceeds are "
                    + amount.toPlainString() + ".");
        }
        return new NewExecution(row.line(), AccountLabel.of(row.find("Account").orElse(account)), time(row), kind,
                Optional.of(instrument), Optional.of(side), effect(codes, kind), quantity, price, amount,
                Costs.of(BigDecimal.ZERO, row.numberOrZero("Comm/Fee").negate()), Optional.empty(), Optional.empty(),
                row.text("Symbol"));
    }

    private static Instrument instrument(NamedRow row) {
        String category = row.require("Asset Category");
        return switch (category) {
            case "Equity and Index Options" -> ContractText.require(row.require("Symbol"));
            case "Stocks" -> FlexTrades.fund(row.require("Symbol"));
            case "Futures" ->
                throw new RowRefusedException("How a statement spells futures on the VIX is not known for certain;"
                        + " take them from a Flex query, or enter them by hand.");
            default -> throw new RowRefusedException("Asset category " + category + " is not kept here.");
        };
    }

    private static PositionEffect effect(Set<String> codes, ExecutionKind kind) {
        if (kind.removes()) {
            return PositionEffect.CLOSE;
        }
        boolean opens = codes.contains("O");
        boolean closes = codes.contains("C");
        return opens == closes ? PositionEffect.UNKNOWN : opens ? PositionEffect.OPEN : PositionEffect.CLOSE;
    }

    private ExecutionTime time(NamedRow row) {
        return ExecutionTime.at(LocalDateTime.parse(row.require("Date/Time"), TIME).atZone(answers.zone().orElse(NEW_YORK)));
    }
}
