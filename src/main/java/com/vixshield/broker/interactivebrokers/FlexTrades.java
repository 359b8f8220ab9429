package com.vixshield.broker.interactivebrokers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.vixshield.broker.execution.AccountLabel;
import com.vixshield.broker.execution.Costs;
import com.vixshield.broker.execution.ExecutionKind;
import com.vixshield.broker.execution.ExecutionTime;
import com.vixshield.broker.execution.FundShares;
import com.vixshield.broker.execution.FutureContract;
import com.vixshield.broker.execution.Instrument;
import com.vixshield.broker.execution.OptionContract;
import com.vixshield.broker.execution.OrderKey;
import com.vixshield.broker.execution.PositionEffect;
import com.vixshield.broker.execution.Side;
import com.vixshield.broker.parsing.ContractText;
import com.vixshield.broker.parsing.FileAnswers;
import com.vixshield.broker.parsing.FileDraft;
import com.vixshield.broker.parsing.FileDraft.NewExecution;
import com.vixshield.broker.parsing.NamedRow;
import com.vixshield.broker.parsing.Numbers;
import com.vixshield.broker.parsing.RowRefusedException;
import com.vixshield.quant.chain.Contract;

/**
 * Understands the rows of a Flex query, which have the same meaning in CSV and XML. Of the levels of detail only executions
 * count, or orders where there are none: each further level repeats the same trades.
 */
final class FlexTrades {

    private static final String REPEATED = "rows of orders, lots and summaries, which repeat executions";
    private static final Pattern SETTLED = Pattern
            .compile("Option Cash Settlement for: (?:Exercise|Assignment|[A-Za-z]+) ?\\( ?(.+?) ?\\)");

    private final FileAnswers answers;
    private final FileDraft draft;

    FlexTrades(FileAnswers answers, FileDraft draft) {
        this.answers = answers;
        this.draft = draft;
    }

    /**
     * @param trades each with a level of detail
     * @param funds rows of the statement of funds
     */
    void read(List<NamedRow> trades, List<NamedRow> funds) {
        FlexDates dates = FlexDates.of(Stream.concat(trades.stream(), funds.stream())
                .flatMap(row -> Stream.of("dateTime", "tradeDate", "expiry", "date", "reportDate")
                        .flatMap(name -> row.find(name).stream())),
                answers);
        boolean executions = trades.stream().anyMatch(row -> level(row).equals("EXECUTION"));
        List<NamedRow> counted = new ArrayList<>();
        for (NamedRow row : trades) {
            if (level(row).equals(executions ? "EXECUTION" : "ORDER")) {
                counted.add(row);
            } else {
                draft.leaveOut(REPEATED);
            }
        }
        Set<Integer> withdrawn = withdrawn(counted);
        for (NamedRow row : counted) {
            draft.take(row.line(), row.excerpt(), () -> {
                if (withdrawn.contains(row.line())) {
                    throw new RowRefusedException("This execution was cancelled or corrected later in the file;"
                            + " enter what remains of it by hand.");
                }
                draft.add(execution(row, dates));
            });
        }
        readFunds(funds, dates);
    }

    private static String level(NamedRow row) {
        return row.text("levelOfDetail").toUpperCase(Locale.ROOT);
    }

    /** Executions that another row takes back, by contract, price and opposite quantity; that row is refused by itself. */
    private static Set<Integer> withdrawn(List<NamedRow> rows) {
        Set<Integer> lines = new HashSet<>();
        for (NamedRow cancel : rows) {
            if (isCancellation(cancel)) {
                rows.stream().filter(row -> !isCancellation(row) && row.text("symbol").equals(cancel.text("symbol"))
                        && row.text("tradePrice", "price").equals(cancel.text("tradePrice", "price"))
                        && opposite(row.text("quantity"), cancel.text("quantity")) && !lines.contains(row.line())).findFirst()
                        .ifPresent(row -> lines.add(row.line()));
            }
        }
        return lines;
    }

    private static boolean opposite(String one, String other) {
        return !one.equals(other) && one.replace("-", "").equals(other.replace("-", ""));
    }

    private static boolean isCancellation(NamedRow row) {
        Set<String> codes = codes(row);
        String type = row.text("transactionType");
        return row.text("buySell").contains("Ca.") || codes.contains("Ca") || codes.contains("Co")
                || type.equals("TradeCancel") || type.equals("TradeCorrect");
    }

    private static Set<String> codes(NamedRow row) {
        return Set.copyOf(
                Stream.of(row.text("notesCodes", "notes", "code").split("[;,]")).map(String::strip).distinct().toList());
    }

    private NewExecution execution(NamedRow row, FlexDates dates) {
        if (isCancellation(row)) {
            throw new RowRefusedException("This row cancels or corrects another execution; enter what remains by hand.");
        }
        requireDollars(row);
        Instrument instrument = instrument(row, dates);
        BigDecimal signed = row.number("quantity");
        Side side = Side.of(signed.signum() > 0);
        row.find("buySell").ifPresent(word -> {
            if (!word.equals(side.name())) {
                throw new RowRefusedException("Side " + word + " and quantity " + signed.toPlainString() + " disagree.");
            }
        });
        int quantity = Numbers.quantity(signed);
        ExecutionKind kind = kind(codes(row), row.text("transactionType"));
        BigDecimal price = row.number("tradePrice", "price");
        BigDecimal gross = NewExecution.gross(side, quantity, price, instrument);
        BigDecimal amount = row.findNumber("proceeds", "amount").filter(given -> instrument.isPaidFor()).orElse(gross);
        if (amount.subtract(gross).abs().compareTo(new BigDecimal("0.02")) > 0) {
            throw new RowRefusedException("Quantity times price is " + gross.toPlainString() + " dollars, the proceeds are "
                    + amount.toPlainString() + ".");
        }
        NewExecution found = new NewExecution(row.line(), account(row), time(row, dates), kind, Optional.of(instrument),
                Optional.of(side), effect(row, kind), quantity, price, amount, costs(row), order(row), Optional.empty(),
                row.text("description", "symbol"));
        return row.find("ibExecID", "execID").map(found::known).orElse(found);
    }

    private static void requireDollars(NamedRow row) {
        for (String name : List.of("currencyPrimary", "currency", "ibCommissionCurrency")) {
            row.find(name).filter(code -> !code.equals("USD")).ifPresent(code -> {
                throw new RowRefusedException("Only dollars are kept; this row is in " + code + ".");
            });
        }
    }

    static ExecutionKind kind(Set<String> codes, String type) {
        if (codes.contains("Ep")) {
            return ExecutionKind.EXPIRATION;
        }
        if (codes.contains("A")) {
            return ExecutionKind.ASSIGNMENT;
        }
        if (codes.contains("Ex") || codes.contains("AEx")) {
            return ExecutionKind.EXERCISE;
        }
        if (!type.isEmpty() && !type.equals("ExchTrade")) {
            throw new RowRefusedException("Rows of type " + type + " without a known code are not taken.");
        }
        return ExecutionKind.TRADE;
    }

    private static PositionEffect effect(NamedRow row, ExecutionKind kind) {
        if (kind.removes()) {
            return PositionEffect.CLOSE;
        }
        return switch (row.text("openCloseIndicator")) {
            case "O" -> PositionEffect.OPEN;
            case "C" -> PositionEffect.CLOSE;
            default -> PositionEffect.UNKNOWN;
        };
    }

    private static Costs costs(NamedRow row) {
        Optional<BigDecimal> commission = row.findNumber("ibCommission", "commission");
        BigDecimal taxes = row.numberOrZero("taxes");
        return commission.map(charged -> Costs.of(taxes.negate(), charged.negate())).orElse(Costs.UNKNOWN);
    }

    private static Optional<OrderKey> order(NamedRow row) {
        return row.find("ibOrderID", "orderID").map(OrderKey::number);
    }

    private static AccountLabel account(NamedRow row) {
        return AccountLabel.of(row.text("clientAccountID", "accountId"));
    }

    private static ExecutionTime time(NamedRow row, FlexDates dates) {
        return row.find("dateTime").map(text -> ExecutionTime.at(dates.moment(text)))
                .or(() -> row.find("tradeTime")
                        .map(time -> ExecutionTime.at(dates.moment(row.require("tradeDate") + ";" + time))))
                .orElseThrow(() -> new RowRefusedException("The row has no time; add the column DateTime to the query."));
    }

    /** What the columns say of a future is preferred to its symbol, whose spellings differ. */
    private static Instrument instrument(NamedRow row, FlexDates dates) {
        String asset = row.require("assetClass", "assetCategory");
        return switch (asset) {
            case "OPT" -> option(row, dates);
            case "FUT" -> future(row, dates);
            case "STK" -> fund(row.require("symbol"));
            default -> throw new RowRefusedException("Asset class " + asset + " is not kept here.");
        };
    }

    private static Instrument option(NamedRow row, FlexDates dates) {
        OptionContract contract = ContractText.find(row.require("symbol")).or(() -> ContractText.find(row.text("description")))
                .orElseThrow(() -> new RowRefusedException("The contract cannot be read: " + row.require("symbol") + "."));
        boolean agrees = row.find("expiry").map(text -> dates.date(text).equals(contract.expiry())).orElse(true)
                && row.findNumber("strike").map(strike -> strike.compareTo(contract.strike()) == 0).orElse(true)
                && row.find("putCall").map(right -> right.startsWith(contract.letter())).orElse(true)
                && row.findNumber("multiplier").map(size -> size.intValue() == contract.multiplier()).orElse(true);
        if (!agrees) {
            throw new RowRefusedException("Symbol and columns name different contracts.");
        }
        return contract;
    }

    private static Instrument future(NamedRow row, FlexDates dates) {
        Optional<String> expiry = row.find("expiry");
        if (!row.text("underlyingSymbol").equals("VIX") || expiry.isEmpty() || row.find("multiplier").isEmpty()) {
            throw new RowRefusedException("A future is known by UnderlyingSymbol (VIX), Multiplier and Expiry;"
                    + " add these columns to the query.");
        }
        BigDecimal multiplier = row.number("multiplier");
        for (Contract contract : List.of(Contract.VX, Contract.VXM)) {
            if (multiplier.compareTo(BigDecimal.valueOf(contract.multiplier())) == 0) {
                LocalDate settles = dates.date(expiry.get());
                return new FutureContract(contract, settles);
            }
        }
        throw new RowRefusedException("No future on the VIX has the multiplier " + multiplier.toPlainString() + ".");
    }

    static Instrument fund(String symbol) {
        if (!FundShares.has(symbol)) {
            throw new RowRefusedException("Shares of " + symbol + " are not kept here.");
        }
        return new FundShares(symbol);
    }

    /** The cash of options that ended in the money is not among the trades. */
    private void readFunds(List<NamedRow> funds, FlexDates dates) {
        boolean inCurrency = funds.stream().anyMatch(row -> row.text("levelOfDetail").equals("Currency"));
        for (NamedRow row : funds) {
            Matcher settled = SETTLED.matcher(row.text("activityDescription"));
            if (inCurrency && !row.text("levelOfDetail").equals("Currency")) {
                draft.leaveOut("rows of the statement of funds in base currency, which repeat those in dollars");
            } else if (row.text("activityCode").equals("ADJ") && settled.find()) {
                String contract = settled.group(1);
                draft.take(row.line(), row.excerpt(), () -> {
                    requireDollars(row);
                    Instrument instrument = row.find("symbol").flatMap(ContractText::find).map(Instrument.class::cast)
                            .orElseGet(() -> ContractText.require(contract));
                    draft.add(NewExecution.cash(row.line(), account(row),
                            ExecutionTime.on(dates.date(row.require("date", "reportDate").split("[;, T]")[0])),
                            ExecutionKind.CASH_SETTLEMENT, Optional.of(instrument), row.number("amount"),
                            row.text("activityDescription")));
                });
            } else {
                draft.leaveOut("rows of the statement of funds that are no option settlement");
            }
        }
    }
}
