package com.vixshield.broker.tastytrade;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.vixshield.broker.execution.AccountLabel;
import com.vixshield.broker.execution.Costs;
import com.vixshield.broker.execution.ExecutionKind;
import com.vixshield.broker.execution.ExecutionTime;
import com.vixshield.broker.execution.Instrument;
import com.vixshield.broker.execution.OptionContract;
import com.vixshield.broker.execution.PositionEffect;
import com.vixshield.broker.execution.Side;
import com.vixshield.broker.parsing.ContractText;
import com.vixshield.broker.parsing.DelimitedText;
import com.vixshield.broker.parsing.FileAnswers;
import com.vixshield.broker.parsing.FileDraft;
import com.vixshield.broker.parsing.FileDraft.NewExecution;
import com.vixshield.broker.parsing.Header;
import com.vixshield.broker.parsing.NamedRow;
import com.vixshield.broker.parsing.Numbers;
import com.vixshield.broker.parsing.RowRefusedException;
import com.vixshield.broker.parsing.TextRow;

/**
 * Reads tastyworks' legacy transactions with 15 columns: times without zone, fees positive, the underlying in place of the
 * root, and no order numbers.
 */
public final class LegacyTastytradeFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/uuuu h:mm a", Locale.ENGLISH);

    private final FileAnswers answers;
    private final FileDraft draft;

    private LegacyTastytradeFile(FileAnswers answers, FileDraft draft) {
        this.answers = answers;
        this.draft = draft;
    }

    public static boolean recognises(List<TextRow> rows) {
        return !rows.isEmpty() && new Header(rows.get(0)).has("Transaction Code", "Transaction Subcode");
    }

    public static void read(String text, FileAnswers answers, FileDraft draft) {
        List<TextRow> rows = DelimitedText.rows(text);
        Header header = new Header(rows.get(0));
        LegacyTastytradeFile file = new LegacyTastytradeFile(answers, draft);
        rows.stream().skip(1).forEach(row -> draft.take(row.line(), row.excerpt(), () -> file.read(header.row(row))));
    }

    private void read(NamedRow row) {
        String code = row.require("Transaction Code");
        switch (code) {
            case "Trade" -> draft.add(trade(row));
            case "Receive Deliver" -> draft.add(expiration(row));
            case "Money Movement" -> draft.add(money(row));
            default -> throw new RowRefusedException("Transaction code " + code + " is not known.");
        }
    }

    private NewExecution trade(NamedRow row) {
        OptionContract contract = contract(row);
        Side side = side(row.require("Buy/Sell"));
        int quantity = Numbers.quantity(row.number("Quantity"));
        BigDecimal price = row.number("Price").abs();
        BigDecimal amount = row.number("Amount");
        BigDecimal gross = NewExecution.gross(side, quantity, price, contract);
        if (amount.subtract(gross).abs().compareTo(new BigDecimal("0.02")) > 0) {
            throw new RowRefusedException("Quantity times price is " + gross.toPlainString() + " dollars, the amount is "
                    + amount.toPlainString() + ".");
        }
        PositionEffect effect = switch (row.text("Open/Close")) {
            case "Open" -> PositionEffect.OPEN;
            case "Close" -> PositionEffect.CLOSE;
            default -> PositionEffect.UNKNOWN;
        };
        return new NewExecution(row.line(), account(row), ExecutionTime.at(local(row).atZone(answers.requireZone())),
                ExecutionKind.TRADE, Optional.of(contract), Optional.of(side), effect, quantity, price, amount,
                Costs.of(row.numberOrZero("Fees"), BigDecimal.ZERO), Optional.empty(), Optional.empty(),
                row.text("Description"));
    }

    private NewExecution expiration(NamedRow row) {
        if (!row.text("Description").contains("due to expiration") || row.numberOrZero("Amount").signum() != 0) {
            throw new RowRefusedException("How the legacy layout reports this delivery is not known for certain;"
                    + " enter what it changes by hand.");
        }
        OptionContract contract = contract(row);
        return new NewExecution(row.line(), account(row), ExecutionTime.on(contract.expiry()), ExecutionKind.EXPIRATION,
                Optional.of((Instrument) contract), row.find("Buy/Sell").map(LegacyTastytradeFile::side), PositionEffect.CLOSE,
                Numbers.quantity(row.number("Quantity")), BigDecimal.ZERO, BigDecimal.ZERO,
                Costs.of(row.numberOrZero("Fees"), BigDecimal.ZERO), Optional.empty(), Optional.empty(),
                row.text("Description"));
    }

    private NewExecution money(NamedRow row) {
        LocalDate day = local(row).toLocalDate();
        return NewExecution.cash(row.line(), account(row), ExecutionTime.on(day), ExecutionKind.CASH, Optional.empty(),
                row.number("Amount"), row.text("Description"))
                .charged(Costs.of(row.numberOrZero("Fees"), BigDecimal.ZERO));
    }

    private OptionContract contract(NamedRow row) {
        if (row.find("Strike").isEmpty() || row.find("Call/Put").isEmpty()) {
            throw new RowRefusedException("Shares and futures of the legacy layout are not taken.");
        }
        LocalDate expiry = TastytradeFile.expiry(row.require("Expiration Date"));
        String right = row.require("Call/Put").toUpperCase(Locale.ROOT);
        if (!right.startsWith("P") && !right.startsWith("C")) {
            throw new RowRefusedException("Neither call nor put: " + right + ".");
        }
        return ContractText.contract(ContractText.root(row.require("Symbol"), expiry, answers), expiry, right,
                row.number("Strike"));
    }

    private static Side side(String word) {
        return switch (word) {
            case "Buy" -> Side.BUY;
            case "Sell" -> Side.SELL;
            default -> throw new RowRefusedException("Neither bought nor sold: " + word + ".");
        };
    }

    private static LocalDateTime local(NamedRow row) {
        try {
            return LocalDateTime.parse(row.require("Date/Time"), TIME);
        } catch (DateTimeException e) {
            throw new RowRefusedException("The time cannot be read: " + row.require("Date/Time") + ".");
        }
    }

    private static AccountLabel account(NamedRow row) {
        return AccountLabel.of(row.text("Account Reference"));
    }
}
