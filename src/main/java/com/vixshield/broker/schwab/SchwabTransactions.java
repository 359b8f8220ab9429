package com.vixshield.broker.schwab;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.broker.execution.AccountLabel;
import com.vixshield.broker.execution.Costs;
import com.vixshield.broker.execution.ExecutionKind;
import com.vixshield.broker.execution.ExecutionTime;
import com.vixshield.broker.execution.FundShares;
import com.vixshield.broker.execution.Instrument;
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

/**
 * Reads the transactions of Schwab's web site, as CSV or JSON. They have days without times and no order numbers. How the cash
 * of an index option stands there is not known for certain, so contracts that were assigned or exercised are left to their
 * owner.
 */
public final class SchwabTransactions {

    private static final Pattern DATE = Pattern
            .compile("([0-9]{2})/([0-9]{2})/([0-9]{4})(?: as of ([0-9]{2})/([0-9]{2})/([0-9]{4}))?");
    private static final Set<String> DELIVERIES = Set.of("Assigned", "Exchange or Exercise");
    private static final Set<String> CASH = Set.of("Journal", "Credit Interest", "Margin Interest", "Cash Dividend");
    private static final int AS_OF = 4;

    private final FileDraft draft;
    private final AccountLabel account;
    private final Set<String> delivered;

    private SchwabTransactions(FileDraft draft, AccountLabel account, Set<String> delivered) {
        this.draft = draft;
        this.account = account;
        this.delivered = delivered;
    }

    public static boolean recognises(List<TextRow> rows) {
        return rows.stream().limit(3).anyMatch(SchwabTransactions::isHeader);
    }

    private static boolean isHeader(TextRow row) {
        return new Header(row).has("Date", "Action", "Symbol", "Description", "Quantity", "Price", "Fees & Comm", "Amount");
    }

    /** Whether it is a document of the web site. */
    public static boolean recognises(JsonNode document) {
        return document.path("BrokerageTransactions").isArray();
    }

    /** @param fileName which carries the end of the account's number */
    public static void read(String text, String fileName, FileDraft draft) {
        List<TextRow> rows = DelimitedText.rows(text);
        int head = 0;
        while (!isHeader(rows.get(head))) {
            head++;
        }
        Header header = new Header(rows.get(head));
        List<NamedRow> named = rows.subList(head + 1, rows.size()).stream()
                .filter(row -> !row.first().equals("Transactions Total"))
                .flatMap(row -> draft.read(row.line(), row.excerpt(), () -> header.row(row)).stream()).toList();
        read(named, fileName, draft);
    }

    public static void read(JsonNode document, String fileName, FileDraft draft) {
        List<NamedRow> named = new ArrayList<>();
        for (JsonNode transaction : document.path("BrokerageTransactions")) {
            Map<String, String> values = new HashMap<>();
            transaction.fields().forEachRemaining(field -> values.put(Header.key(field.getKey()), field.getValue().asText("")));
            named.add(new NamedRow(named.size() + 1, values));
        }
        read(named, fileName, draft);
    }

    private static void read(List<NamedRow> rows, String fileName, FileDraft draft) {
        Matcher name = Pattern.compile("([A-Za-z0-9]+)_Transactions_").matcher(fileName);
        Set<String> delivered = rows.stream().filter(row -> DELIVERIES.contains(row.text("Action")))
                .map(row -> row.text("Symbol")).filter(symbol -> !symbol.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
        SchwabTransactions file = new SchwabTransactions(draft, AccountLabel.of(name.find() ? name.group(1) : ""), delivered);
        rows.forEach(row -> draft.take(row.line(), row.excerpt(), () -> draft.add(file.execution(row))));
    }

    private NewExecution execution(NamedRow row) {
        String action = row.require("Action");
        if (DELIVERIES.contains(action)) {
            throw new RowRefusedException(
                    "How Schwab reports the cash of an assigned or exercised index option is not known for"
                            + " certain; the book settles it at the official close, or enter it by hand.");
        }
        if (CASH.contains(action) || action.equals("MoneyLink Transfer")) {
            return NewExecution.cash(row.line(), account, ExecutionTime.on(day(row)),
                    CASH.contains(action) ? ExecutionKind.CASH : ExecutionKind.TRANSFER, Optional.empty(),
                    row.number("Amount"), action + " " + row.text("Description"));
        }
        return switch (action) {
            case "Buy to Open" -> trade(row, Side.BUY, PositionEffect.OPEN);
            case "Sell to Open" -> trade(row, Side.SELL, PositionEffect.OPEN);
            case "Buy to Close" -> trade(row, Side.BUY, PositionEffect.CLOSE);
            case "Sell to Close" -> trade(row, Side.SELL, PositionEffect.CLOSE);
            case "Buy" -> trade(row, Side.BUY, PositionEffect.UNKNOWN);
            case "Sell" -> trade(row, Side.SELL, PositionEffect.UNKNOWN);
            case "Expired" -> expired(row);
            default -> throw new RowRefusedException("Action " + action + " is not known.");
        };
    }

    private NewExecution trade(NamedRow row, Side side, PositionEffect effect) {
        Instrument instrument = instrument(row);
        int quantity = Numbers.quantity(row.number("Quantity"));
        BigDecimal price = row.number("Price");
        BigDecimal fees = row.numberOrZero("Fees & Comm");
        BigDecimal gross = NewExecution.gross(side, quantity, price, instrument);
        BigDecimal net = row.number("Amount");
        if (gross.subtract(fees).subtract(net).abs().compareTo(new BigDecimal("0.02")) > 0) {
            throw new RowRefusedException("Quantity times price less fees is " + gross.subtract(fees).toPlainString()
                    + " dollars, the amount is " + net.toPlainString() + ".");
        }
        return new NewExecution(row.line(), account, ExecutionTime.on(day(row)), ExecutionKind.TRADE, Optional.of(instrument),
                Optional.of(side), effect, quantity, price, gross, Costs.of(BigDecimal.ZERO, fees), Optional.empty(),
                Optional.empty(), row.text("Description"));
    }

    /** The quantity is signed as the removal; one contract can be listed as expired and as assigned too. */
    private NewExecution expired(NamedRow row) {
        if (delivered.contains(row.text("Symbol"))) {
            throw new RowRefusedException(
                    "The contract is listed as assigned or exercised too: it did not expire without value.");
        }
        Instrument contract = ContractText.require(row.require("Symbol"));
        BigDecimal change = row.number("Quantity");
        return new NewExecution(row.line(), account, ExecutionTime.on(day(row)), ExecutionKind.EXPIRATION,
                Optional.of(contract),
                Optional.of(Side.of(change.signum() > 0)), PositionEffect.CLOSE, Numbers.quantity(change), BigDecimal.ZERO,
                BigDecimal.ZERO, Costs.NONE, Optional.empty(), Optional.empty(), row.text("Description"));
    }

    private static Instrument instrument(NamedRow row) {
        String symbol = row.require("Symbol");
        return FundShares.has(symbol)
                ? new FundShares(symbol)
                : ContractText.find(symbol).map(Instrument.class::cast)
                        .orElseThrow(() -> new RowRefusedException(TextRow.excerpt(symbol) + " is not kept here."));
    }

    private static LocalDate day(NamedRow row) {
        String text = row.require("Date");
        Matcher found = DATE.matcher(text);
        if (!found.matches()) {
            throw new RowRefusedException("The date cannot be read: " + TextRow.excerpt(text) + ".");
        }
        int first = found.group(AS_OF) == null ? 1 : AS_OF;
        return ContractText.date(Integer.parseInt(found.group(first + 2)), Integer.parseInt(found.group(first)),
                Integer.parseInt(found.group(first + 1)));
    }
}
