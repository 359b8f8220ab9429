package com.vixshield.broker.plain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vixshield.broker.execution.AccountLabel;
import com.vixshield.broker.execution.Costs;
import com.vixshield.broker.execution.ExecutionKind;
import com.vixshield.broker.execution.ExecutionTime;
import com.vixshield.broker.execution.FundShares;
import com.vixshield.broker.execution.FutureContract;
import com.vixshield.broker.execution.Instrument;
import com.vixshield.broker.execution.OrderKey;
import com.vixshield.broker.execution.PositionEffect;
import com.vixshield.broker.execution.Side;
import com.vixshield.broker.parsing.ContractText;
import com.vixshield.broker.parsing.DelimitedText;
import com.vixshield.broker.parsing.FileDraft;
import com.vixshield.broker.parsing.FileDraft.NewExecution;
import com.vixshield.broker.parsing.Header;
import com.vixshield.broker.parsing.NamedRow;
import com.vixshield.broker.parsing.Numbers;
import com.vixshield.broker.parsing.RowRefusedException;
import com.vixshield.broker.parsing.TextRow;
import com.vixshield.quant.chain.Contract;

/**
 * Reads our own layout: <code>account, time, kind, symbol, side, effect, quantity, price, fee, commission, amount, order,
 * reference</code>, of which time, symbol, side, quantity and price are needed for a trade. Symbols are the clearing
 * house's, {@code VX 2026-06-17} and {@code VXM 2026-06-17} for futures, and a fund's ticker. Times have an offset.
 */
public final class PlainFile {

    private static final Pattern FUTURE = Pattern.compile("(VXM?) ([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private final FileDraft draft;

    private PlainFile(FileDraft draft) {
        this.draft = draft;
    }

    public static boolean recognises(List<TextRow> rows) {
        return !rows.isEmpty() && new Header(rows.get(0)).has("time", "symbol", "side", "quantity", "price")
                && rows.get(0).cells().stream().map(String::strip).anyMatch("time"::equals);
    }

    public static void read(String text, FileDraft draft) {
        List<TextRow> rows = DelimitedText.rows(text);
        Header header = new Header(rows.get(0));
        PlainFile file = new PlainFile(draft);
        rows.stream().skip(1).forEach(row -> draft.take(row.line(), row.excerpt(), () -> file.read(header.row(row))));
    }

    private void read(NamedRow row) {
        ExecutionKind kind = kind(row.find("kind").orElse("trade"));
        draft.add(switch (kind) {
            case TRADE -> trade(row);
            case ASSIGNMENT, EXERCISE, EXPIRATION -> removal(row, kind);
            case CASH_SETTLEMENT -> referenced(row, NewExecution.cash(row.line(), account(row), time(row), kind,
                    Optional.of(instrument(row)), row.number("amount"), kind.label()).charged(costs(row)));
            case TRANSFER, CASH ->
                referenced(row, NewExecution.cash(row.line(), account(row), time(row), kind, Optional.empty(),
                        row.number("amount"), kind.label()).charged(costs(row)));
        });
    }

    private static ExecutionKind kind(String word) {
        for (ExecutionKind kind : ExecutionKind.values()) {
            if (kind.label().equals(word.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new RowRefusedException("The kind " + TextRow.excerpt(word) + " is not known.");
    }

    private static NewExecution trade(NamedRow row) {
        Instrument instrument = instrument(row);
        Side side = side(row.require("side"));
        int quantity = positive(row);
        BigDecimal price = row.number("price");
        if (price.signum() < 0) {
            throw new RowRefusedException("A price is not negative; the side says who pays.");
        }
        BigDecimal gross = NewExecution.gross(side, quantity, price, instrument);
        row.findNumber("amount").filter(amount -> amount.compareTo(gross) != 0).ifPresent(amount -> {
            throw new RowRefusedException("Quantity times price is " + gross.toPlainString() + " dollars, the amount is "
                    + amount.toPlainString() + ".");
        });
        NewExecution found = new NewExecution(row.line(), account(row), time(row), ExecutionKind.TRADE, Optional.of(instrument),
                Optional.of(side), effect(row.text("effect")), quantity, price, gross, costs(row), Optional.empty(),
                Optional.empty(), "trade");
        return referenced(row, row.find("order").map(order -> found.in(OrderKey.number(order))).orElse(found));
    }

    private static NewExecution removal(NamedRow row, ExecutionKind kind) {
        return referenced(row, new NewExecution(row.line(), account(row), time(row), kind, Optional.of(instrument(row)),
                row.find("side").map(PlainFile::side), PositionEffect.CLOSE, positive(row), BigDecimal.ZERO, BigDecimal.ZERO,
                costs(row), Optional.empty(), Optional.empty(), kind.label()));
    }

    private static int positive(NamedRow row) {
        BigDecimal quantity = row.number("quantity");
        if (quantity.signum() < 0) {
            throw new RowRefusedException("A quantity is not negative; the side says what was done.");
        }
        return Numbers.quantity(quantity);
    }

    private static NewExecution referenced(NamedRow row, NewExecution found) {
        return row.find("reference").map(found::known).orElse(found);
    }

    private static Costs costs(NamedRow row) {
        return Costs.of(row.numberOrZero("fee"), row.numberOrZero("commission"));
    }

    private static AccountLabel account(NamedRow row) {
        return AccountLabel.of(row.text("account"));
    }

    private static Instrument instrument(NamedRow row) {
        String symbol = row.require("symbol");
        Matcher future = FUTURE.matcher(symbol);
        if (future.matches()) {
            return new FutureContract(Contract.valueOf(future.group(1)), day(future.group(2)));
        }
        if (FundShares.has(symbol)) {
            return new FundShares(symbol);
        }
        return ContractText.require(symbol);
    }

    private static Side side(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "buy" -> Side.BUY;
            case "sell" -> Side.SELL;
            default -> throw new RowRefusedException("The side is buy or sell, not " + TextRow.excerpt(word) + ".");
        };
    }

    private static PositionEffect effect(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "open" -> PositionEffect.OPEN;
            case "close" -> PositionEffect.CLOSE;
            case "" -> PositionEffect.UNKNOWN;
            default -> throw new RowRefusedException("The effect is open or close, not " + TextRow.excerpt(word) + ".");
        };
    }

    private static ExecutionTime time(NamedRow row) {
        String text = row.require("time");
        if (text.length() == "2026-05-15".length()) {
            return ExecutionTime.on(day(text));
        }
        try {
            return ExecutionTime.at(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toZonedDateTime());
        } catch (DateTimeException e) {
            throw new RowRefusedException("A time is written with its offset, such as 2026-05-14T15:58:00-04:00.");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RowRefusedException("A day is written as 2026-05-15.");
        }
    }
}
