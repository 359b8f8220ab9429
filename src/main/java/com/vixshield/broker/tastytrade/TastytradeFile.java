package com.vixshield.broker.tastytrade;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vixshield.broker.execution.AccountLabel;
import com.vixshield.broker.execution.Costs;
import com.vixshield.broker.execution.ExecutionKind;
import com.vixshield.broker.execution.ExecutionTime;
import com.vixshield.broker.execution.FundShares;
import com.vixshield.broker.execution.Instrument;
import com.vixshield.broker.execution.OptionContract;
import com.vixshield.broker.execution.OrderKey;
import com.vixshield.broker.execution.PositionEffect;
import com.vixshield.broker.execution.Side;
import com.vixshield.broker.parsing.ContractText;
import com.vixshield.broker.parsing.DelimitedText;
import com.vixshield.broker.parsing.FileDraft;
import com.vixshield.broker.parsing.FileDraft.NewExecution;
import com.vixshield.broker.parsing.FileRefusedException;
import com.vixshield.broker.parsing.Header;
import com.vixshield.broker.parsing.NamedRow;
import com.vixshield.broker.parsing.Numbers;
import com.vixshield.broker.parsing.RowRefusedException;
import com.vixshield.broker.parsing.TextRow;

/**
 * Reads tastytrade's transactions with 16, 20 or 21 columns. The price of a contract stands there in dollars, already times
 * the multiplier. An index option that is settled in cash has two rows: one brings the cash, the other removes the contract.
 */
public final class TastytradeFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[XX][XXX]");
    private static final Pattern EXPIRY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{2}|[0-9]{4})");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final Map<String, Side> SIDES = Map.of("BUY_TO_OPEN", Side.BUY, "SELL_TO_OPEN", Side.SELL, "BUY_TO_CLOSE",
            Side.BUY, "SELL_TO_CLOSE", Side.SELL);

    private final FileDraft draft;
    private final AccountLabel account;

    private TastytradeFile(FileDraft draft, AccountLabel account) {
        this.draft = draft;
        this.account = account;
    }

    public static boolean recognises(List<TextRow> rows) {
        return !rows.isEmpty() && new Header(rows.get(0)).has("Action", "Symbol", "Instrument Type", "Average Price");
    }

    /** @param fileName which carries the account's number, where the file itself does not */
    public static void read(String text, String fileName, FileDraft draft) {
        List<TextRow> rows = DelimitedText.rows(text);
        Header header = new Header(rows.get(0));
        if (!header.has("Date", "Type", "Value", "Quantity", "Commissions", "Fees", "Multiplier")) {
            throw new FileRefusedException("Columns of tastytrade's layout are missing: it was edited or is a new one.");
        }
        TastytradeFile file = new TastytradeFile(draft, AccountLabel.of(account(fileName)));
        rows.stream().skip(1).forEach(row -> draft.take(row.line(), row.excerpt(), () -> file.read(header.row(row))));
    }

    private static String account(String fileName) {
        Matcher found = Pattern.compile("history_x?([A-Za-z0-9]+)_").matcher(fileName);
        return found.find() ? found.group(1) : "";
    }

    private void read(NamedRow row) {
        row.find("Currency").filter(code -> !code.equals("USD")).ifPresent(code -> {
            throw new RowRefusedException("Only dollars are kept; this row is in " + code + ".");
        });
        switch (row.require("Type")) {
            case "Trade" -> draft.add(trade(row));
            case "Receive Deliver" -> received(row);
            case "Money Movement" -> draft.add(money(row));
            case "Administrative Transfer" -> draft.leaveOut("administrative transfers");
            default -> throw new RowRefusedException("Type " + row.require("Type") + " is not known.");
        }
    }

    private NewExecution trade(NamedRow row) {
        Instrument instrument = instrument(row);
        String action = row.require("Action").toUpperCase(Locale.ROOT).replace(' ', '_');
        Side side = side(action, instrument);
        int quantity = Numbers.quantity(row.number("Quantity"));
        BigDecimal value = row.number("Value");
        BigDecimal each = row.number("Average Price");
        if (value.signum() != 0 && value.signum() != -side.sign()) {
            throw new RowRefusedException("Action " + action + " and the sign of the value disagree.");
        }
        // a spreadsheet that saved the file again may have dropped decimals
        BigDecimal expected = each.abs().multiply(BigDecimal.valueOf(quantity));
        if (expected.subtract(value.abs()).abs().compareTo(CENT.multiply(BigDecimal.valueOf(quantity))) > 0) {
            throw new RowRefusedException("Quantity times average price is " + expected.toPlainString()
                    + ", the value " + value.abs().toPlainString() + ": decimals were lost.");
        }
        BigDecimal price = each.abs().divide(BigDecimal.valueOf(instrument.multiplier()));
        PositionEffect effect = action.endsWith("OPEN")
                ? PositionEffect.OPEN
                : action.endsWith("CLOSE") ? PositionEffect.CLOSE : PositionEffect.UNKNOWN;
        NewExecution found = new NewExecution(row.line(), account, time(row), ExecutionKind.TRADE, Optional.of(instrument),
                Optional.of(side), effect, quantity, price, value, costs(row), Optional.empty(), Optional.empty(),
                row.text("Description"));
        return row.find("Order #").map(number -> found.in(OrderKey.number(number))).orElse(found);
    }

    private static Side side(String action, Instrument instrument) {
        Side side = SIDES.get(action);
        if (side == null && instrument instanceof FundShares && (action.equals("BUY") || action.equals("SELL"))) {
            return Side.valueOf(action);
        }
        if (side == null) {
            throw new RowRefusedException("Action " + action + " is not known.");
        }
        return side;
    }

    private static Instrument instrument(NamedRow row) {
        String type = row.require("Instrument Type");
        switch (type) {
            case "Equity Option" -> {
                OptionContract contract = ContractText.require(row.require("Symbol"));
                if (row.findNumber("Multiplier").filter(size -> size.intValue() != contract.multiplier()).isPresent()
                        || row.findNumber("Strike Price").filter(strike -> strike.compareTo(contract.strike()) != 0)
                                .isPresent()
                        || row.find("Expiration Date").filter(text -> !expiry(text).equals(contract.expiry())).isPresent()) {
                    throw new RowRefusedException("Symbol and columns name different contracts.");
                }
                return contract;
            }
            case "Equity" -> {
                String ticker = row.require("Symbol");
                if (!FundShares.has(ticker)) {
                    throw new RowRefusedException("Shares of " + ticker + " are not kept here.");
                }
                return new FundShares(ticker);
            }
            case "Future" -> throw new RowRefusedException("How tastytrade spells futures on the VIX is not known for certain"
                    + " (a June VX could be read as a VXM); enter it by hand.");
            default -> throw new RowRefusedException("Instrument type " + type + " is not kept here.");
        }
    }

    static LocalDate expiry(String text) {
        Matcher found = EXPIRY.matcher(text);
        if (!found.matches()) {
            throw new RowRefusedException("The expiration date cannot be read: " + text + ".");
        }
        int year = Integer.parseInt(found.group(3));
        return ContractText.date(year < 100 ? 2000 + year : year, Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)));
    }

    private void received(NamedRow row) {
        String what = row.find("Sub Type").orElseGet(() -> worded(row.text("Description")));
        switch (what) {
            case "Expiration" -> draft.add(removal(row, ExecutionKind.EXPIRATION));
            case "Assignment" -> draft.add(removal(row, ExecutionKind.ASSIGNMENT));
            case "Exercise" -> draft.add(removal(row, ExecutionKind.EXERCISE));
            case "Cash Settled Assignment", "Cash Settled Exercise" -> draft.add(settlement(row));
            default -> throw new RowRefusedException("\"" + what + "\" is not taken; enter what it changes by hand.");
        }
    }

    /** The oldest of these layouts has no sub type; of its sentences only one is known. */
    private static String worded(String description) {
        return description.contains("due to expiration") ? "Expiration" : "A delivery without a sub type";
    }

    /** On the day of the contract's expiry: the time stamp is late in the evening, of the next day in some zones. */
    private NewExecution removal(NamedRow row, ExecutionKind kind) {
        OptionContract contract = option(row);
        Optional<Side> side = row.find("Action").map(word -> side(word.toUpperCase(Locale.ROOT).replace(' ', '_'), contract));
        return new NewExecution(row.line(), account, ExecutionTime.on(contract.expiry()), kind, Optional.of(contract), side,
                PositionEffect.CLOSE, Numbers.quantity(row.number("Quantity")), BigDecimal.ZERO, row.numberOrZero("Value"),
                costs(row), Optional.empty(), Optional.empty(), row.text("Description"));
    }

    private NewExecution settlement(NamedRow row) {
        OptionContract contract = option(row);
        return NewExecution.cash(row.line(), account, ExecutionTime.on(contract.expiry()), ExecutionKind.CASH_SETTLEMENT,
                Optional.of(contract), row.number("Value"), row.text("Description")).charged(costs(row));
    }

    private static OptionContract option(NamedRow row) {
        if (!(instrument(row) instanceof OptionContract contract)) {
            throw new RowRefusedException("Deliveries of shares are not taken.");
        }
        return contract;
    }

    private NewExecution money(NamedRow row) {
        String what = row.find("Sub Type").orElse("");
        ExecutionKind kind = what.equals("Deposit") || what.equals("Withdrawal") ? ExecutionKind.TRANSFER : ExecutionKind.CASH;
        return NewExecution.cash(row.line(), account, time(row), kind, Optional.empty(), row.number("Value"),
                (what + " " + row.text("Description")).strip()).charged(costs(row));
    }

    private static Costs costs(NamedRow row) {
        return Costs.of(row.numberOrZero("Fees").negate(), row.numberOrZero("Commissions").negate());
    }

    private static ExecutionTime time(NamedRow row) {
        try {
            return ExecutionTime.at(OffsetDateTime.parse(row.require("Date"), TIME).toZonedDateTime());
        } catch (DateTimeException e) {
            throw new RowRefusedException("The time cannot be read: " + row.require("Date") + ".");
        }
    }
}
