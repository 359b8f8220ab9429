package com.vixshield.broker.thinkorswim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import com.vixshield.broker.parsing.FileAnswers;
import com.vixshield.broker.parsing.FileDraft;
import com.vixshield.broker.parsing.FileDraft.NewExecution;
import com.vixshield.broker.parsing.FileQuestion;
import com.vixshield.broker.parsing.FileRefusedException;
import com.vixshield.broker.parsing.Header;
import com.vixshield.broker.parsing.NamedRow;
import com.vixshield.broker.parsing.Numbers;
import com.vixshield.broker.parsing.RowRefusedException;
import com.vixshield.broker.parsing.TextRow;
import com.vixshield.broker.parsing.UnansweredException;

/**
 * Reads thinkorswim's account statement. The trade history has the legs and their prices, rows that belong to one fill standing
 * together; the cash balance has fees and order numbers, a second or two apart. Neither has a time zone.
 */
public final class AccountStatement {

    private static final Pattern TITLE = Pattern
            .compile("Account Statement for (\\S+)(?: \\(.*?\\))? since .* through .*");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("M/d/yy H:mm:ss");
    private static final Duration APART = Duration.ofSeconds(2);
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final Pattern EXPIRY = Pattern.compile("([0-9]{1,2}) ([A-Z]{3}) ([0-9]{2})");
    private static final Pattern CODE = Pattern.compile("\\.([A-Z]{2,5})([0-9]{6})([CP])([0-9]{1,5}(?:\\.[0-9]{1,3})?)");
    private static final Pattern EXPIRED = Pattern.compile("Removed due to Expiration .*: EXP: ([+-]?[0-9.]+) (\\.\\S+)");
    private static final String WEEKLY = "(Weeklys)";

    /** @param local null for the further legs of a fill */
    private record Leg(NamedRow row, LocalDateTime local) {
    }

    private final FileAnswers answers;
    private final FileDraft draft;
    private final AccountLabel account;
    private final StatementSections sections;
    private final Set<OptionContract> codes = new HashSet<>();
    private final List<CashRow> cash = new ArrayList<>();

    private AccountStatement(FileAnswers answers, FileDraft draft, AccountLabel account, StatementSections sections) {
        this.answers = answers;
        this.draft = draft;
        this.account = account;
        this.sections = sections;
    }

    public static boolean recognises(List<TextRow> rows) {
        return rows.stream().limit(5).anyMatch(row -> TITLE.matcher(title(row)).matches());
    }

    private static String title(TextRow row) {
        return String.join(",", row.cells().subList(0, row.used())).strip();
    }

    public static void read(String text, FileAnswers answers, FileDraft draft) {
        List<TextRow> rows = DelimitedText.rows(text);
        Matcher title = rows.stream().limit(5).map(row -> TITLE.matcher(title(row))).filter(Matcher::matches).findFirst()
                .orElseThrow(() -> new FileRefusedException("The statement has no title."));
        StatementSections sections = StatementSections.of(rows);
        if (sections.section("Cash Balance").isEmpty() && sections.section("Account Trade History").isEmpty()) {
            throw new FileRefusedException("The statement has neither a cash balance nor a trade history.");
        }
        if (rows.stream().limit(5).anyMatch(row -> title(row).toLowerCase(Locale.ROOT).contains("papermoney"))) {
            draft.markPaper();
        }
        new AccountStatement(answers, draft, AccountLabel.of(title.group(1).replaceAll("SCHW$", "")), sections).read();
    }

    private void read() {
        readCodes();
        readCash();
        Set<CashRow> used = new HashSet<>();
        List<List<Leg>> blocks = blocks();
        for (int i = 0; i < blocks.size(); i++) {
            readBlock(blocks.get(i), i, used);
        }
        cash.stream().filter(row -> !used.contains(row)).forEach(this::readCashRow);
        for (String title : List.of("Futures Statements", "Account Order History", "Forex Statements", "Crypto Statements")) {
            sections.section(title).stream().skip(1).forEach(row -> draft.leaveOut("rows of \"" + title + "\""));
        }
    }

    /** Option codes are the only place of a statement that tells SPX from SPXW; the section of options has them without a dot. */
    private void readCodes() {
        sections.section("Options").forEach(row -> row.cells().forEach(cell -> addCodes("." + cell.strip())));
        sections.section("Cash Balance").forEach(row -> row.cells().forEach(this::addCodes));
    }

    private void addCodes(String text) {
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            if (OptionContract.hasRoot(code.group(1))) {
                ContractText.find(code.group()).ifPresent(codes::add);
            }
        }
    }

    private void readCash() {
        List<TextRow> rows = sections.section("Cash Balance");
        if (rows.isEmpty()) {
            return;
        }
        Header header = new Header(rows.get(0));
        if (!header.has("DATE", "TIME", "TYPE", "REF #", "DESCRIPTION", "AMOUNT", "BALANCE")) {
            throw new FileRefusedException("The cash balance has other columns than a statement's.");
        }
        for (TextRow row : rows.subList(1, rows.size())) {
            boolean total = row.cells().stream().anyMatch(cell -> cell.strip().equals("TOTAL"));
            if (total || row.cells().contains("BAL")) {
                draft.leaveOut("balances and totals");
            } else {
                draft.read(row.line(), row.excerpt(), () -> cashRow(header.row(row))).ifPresent(cash::add);
            }
        }
    }

    private static CashRow cashRow(NamedRow row) {
        String reference = row.text("REF #").replaceAll("[=\"*]", "");
        return new CashRow(row.line(), local(row.require("DATE") + " " + row.require("TIME")), row.require("TYPE"), reference,
                row.text("DESCRIPTION"), row.numberOrZero("Misc Fees").negate(),
                row.numberOrZero("Commissions & Fees").negate(),
                row.numberOrZero("AMOUNT"));
    }

    private static LocalDateTime local(String text) {
        try {
            return LocalDateTime.parse(text, SECONDS);
        } catch (DateTimeException e) {
            throw new RowRefusedException("The time cannot be read: " + text + ".");
        }
    }

    /** A row with a time begins a fill; those without one are its further legs. */
    private List<List<Leg>> blocks() {
        List<TextRow> rows = sections.section("Account Trade History");
        List<List<Leg>> blocks = new ArrayList<>();
        if (rows.isEmpty()) {
            return blocks;
        }
        Header header = new Header(rows.get(0));
        if (!header.has("Exec Time", "Spread", "Side", "Qty", "Pos Effect", "Symbol", "Exp", "Strike", "Type", "Price")) {
            throw new FileRefusedException("The trade history has other columns than a statement's.");
        }
        for (TextRow row : rows.subList(1, rows.size())) {
            Optional<Leg> leg = draft.read(row.line(), row.excerpt(), () -> {
                NamedRow named = header.row(row);
                return new Leg(named, named.find("Exec Time").map(AccountStatement::local).orElse(null));
            });
            if (leg.isEmpty()) {
                // what follows belongs to a fill that was refused, and not to the one before it
                blocks.add(new ArrayList<>());
            } else if (leg.get().local() != null) {
                blocks.add(new ArrayList<>(List.of(leg.get())));
            } else if (blocks.isEmpty() || blocks.get(blocks.size() - 1).isEmpty()) {
                draft.refuse(row.line(), "The leg has no time, and no fill stands before it.", row.excerpt());
            } else {
                blocks.get(blocks.size() - 1).add(leg.get());
            }
        }
        blocks.removeIf(List::isEmpty);
        return blocks;
    }

    /** All legs of a fill, or none: half a condor is worse than a refused one. */
    private void readBlock(List<Leg> block, int index, Set<CashRow> used) {
        Leg first = block.get(0);
        try {
            BigDecimal net = BigDecimal.ZERO;
            for (Leg leg : block) {
                net = net.add(amount(leg));
            }
            Optional<CashRow> paid = cashOf(first.local(), net, used);
            List<NewExecution> legs = new ArrayList<>();
            for (Leg leg : block) {
                legs.add(execution(leg, first.local(), paid));
            }
            paid.ifPresent(used::add);
            List<Costs> costs = paid.map(row -> shared(row, legs)).orElse(null);
            OrderKey order = paid.map(CashRow::reference).filter(reference -> !reference.isEmpty()).map(OrderKey::number)
                    .orElse(OrderKey.block(String.valueOf(index)));
            if (paid.isEmpty()) {
                draft.note("Some fills have no row in the cash balance: their fees are not known.");
            }
            for (int i = 0; i < legs.size(); i++) {
                draft.add(legs.get(i).in(order).charged(costs == null ? Costs.UNKNOWN : costs.get(i)));
            }
        } catch (RowRefusedException e) {
            block.forEach(leg -> draft.refuse(leg.row().line(), e.getMessage(), leg.row().excerpt()));
        } catch (UnansweredException e) {
            block.forEach(leg -> draft.ask(e.question()));
        }
    }

    private static Side side(Leg leg) {
        BigDecimal signed = leg.row().number("Qty");
        Side side = Side.of(signed.signum() > 0);
        String word = leg.row().require("Side");
        if (!word.equals(side.name())) {
            throw new RowRefusedException("Side " + word + " and quantity " + signed.toPlainString() + " disagree.");
        }
        return side;
    }

    private static BigDecimal amount(Leg leg) {
        boolean shares = isShares(leg.row());
        return leg.row().number("Price").multiply(leg.row().number("Qty")).negate()
                .multiply(BigDecimal.valueOf(shares ? 1 : 100));
    }

    private static boolean isShares(NamedRow row) {
        return row.text("Type").equals("STOCK") || row.text("Type").equals("ETF");
    }

    private NewExecution execution(Leg leg, LocalDateTime local, Optional<CashRow> paid) {
        Instrument instrument = instrument(leg.row(), paid);
        Side side = side(leg);
        BigDecimal price = leg.row().number("Price");
        if (price.signum() < 0) {
            throw new RowRefusedException("The price of a leg is negative.");
        }
        PositionEffect effect = switch (leg.row().text("Pos Effect")) {
            case "TO OPEN" -> PositionEffect.OPEN;
            case "TO CLOSE" -> PositionEffect.CLOSE;
            default -> PositionEffect.UNKNOWN;
        };
        return new NewExecution(leg.row().line(), account, ExecutionTime.at(local.atZone(answers.requireZone())),
                ExecutionKind.TRADE, Optional.of(instrument), Optional.of(side), effect,
                Numbers.quantity(leg.row().number("Qty")), price,
                NewExecution.gross(side, Numbers.quantity(leg.row().number("Qty")), price, instrument), Costs.UNKNOWN,
                Optional.empty(), Optional.empty(), leg.row().text("Spread"));
    }

    private Instrument instrument(NamedRow row, Optional<CashRow> paid) {
        String symbol = row.require("Symbol");
        if (symbol.startsWith("/")) {
            throw new RowRefusedException("How thinkorswim spells futures on the VIX is not known for certain;"
                    + " enter them by hand.");
        }
        if (isShares(row)) {
            if (!FundShares.has(symbol)) {
                throw new RowRefusedException("Shares of " + symbol + " are not kept here.");
            }
            return new FundShares(symbol);
        }
        Matcher found = EXPIRY.matcher(row.require("Exp"));
        if (!found.matches()) {
            throw new RowRefusedException("The expiration cannot be read: " + row.require("Exp") + ".");
        }
        LocalDate expiry = ContractText.date(2000 + Integer.parseInt(found.group(3)), ContractText.month(found.group(2)),
                Integer.parseInt(found.group(1)));
        String type = row.require("Type");
        if (!type.equals("PUT") && !type.equals("CALL")) {
            throw new RowRefusedException("Contracts of type " + type + " are not kept here.");
        }
        BigDecimal strike = row.number("Strike");
        return codes.stream().filter(code -> code.underlying().equals(symbol) && code.expiry().equals(expiry)
                && code.right().name().equals(type) && code.strike().compareTo(strike) == 0).map(Instrument.class::cast)
                .reduce((a, b) -> {
                    throw new UnansweredException(FileQuestion.THIRD_FRIDAY_ROOT);
                }).orElseGet(() -> ContractText.contract(root(symbol, expiry, paid), expiry, type, strike));
    }

    /** A fill tagged as weekly is of SPXW, also on a third Friday; the opposite cannot be concluded. */
    private String root(String symbol, LocalDate expiry, Optional<CashRow> paid) {
        return symbol.equals("SPX") && paid.filter(row -> row.description().contains(WEEKLY)).isPresent()
                ? "SPXW"
                : ContractText.root(symbol, expiry, answers);
    }

    /** The nearest row that pays what the legs come to. */
    private Optional<CashRow> cashOf(LocalDateTime local, BigDecimal net, Set<CashRow> used) {
        return cash.stream().filter(row -> row.type().equals("TRD") && !used.contains(row))
                .filter(row -> Duration.between(row.local(), local).abs().compareTo(APART) <= 0)
                .filter(row -> row.amount().subtract(net).abs().compareTo(CENT) <= 0)
                .min(Comparator.comparing(row -> Duration.between(row.local(), local).abs()));
    }

    /** By contracts, to the cent; the last leg takes what is left. */
    private static List<Costs> shared(CashRow row, List<NewExecution> legs) {
        int contracts = legs.stream().mapToInt(NewExecution::quantity).sum();
        List<Costs> costs = new ArrayList<>();
        BigDecimal misc = row.misc();
        BigDecimal commission = row.commission();
        for (int i = 0; i < legs.size(); i++) {
            boolean last = i == legs.size() - 1;
            BigDecimal fee = last ? misc : share(row.misc(), legs.get(i).quantity(), contracts);
            BigDecimal charge = last ? commission : share(row.commission(), legs.get(i).quantity(), contracts);
            misc = misc.subtract(fee);
            commission = commission.subtract(charge);
            costs.add(Costs.of(fee, charge));
        }
        return costs;
    }

    private static BigDecimal share(BigDecimal whole, int quantity, int of) {
        return whole.multiply(BigDecimal.valueOf(quantity)).divide(BigDecimal.valueOf(of), 2, RoundingMode.DOWN);
    }

    private void readCashRow(CashRow row) {
        draft.take(row.line(), TextRow.excerpt(row.type() + " " + row.description() + " " + row.amount().toPlainString()),
                () -> {
                    switch (row.type()) {
                        case "TRD" ->
                            throw new RowRefusedException("No fill of the trade history matches this row of the cash balance.");
                        case "RAD", "EXP" -> draft.add(removal(row));
                        case "FND" ->
                            draft.add(NewExecution.cash(row.line(), account, ExecutionTime.on(row.local().toLocalDate()),
                                    ExecutionKind.TRANSFER, Optional.empty(), row.amount(), row.description()));
                        default -> draft.add(NewExecution.cash(row.line(), account, ExecutionTime.on(row.local().toLocalDate()),
                                ExecutionKind.CASH, Optional.empty(), row.amount(), row.type() + " " + row.description())
                                .charged(Costs.of(row.misc(), row.commission())));
                    }
                });
    }

    /** What expires without value says how many contracts flatten the position; what brings cash names its contract. */
    private NewExecution removal(CashRow row) {
        Matcher expired = EXPIRED.matcher(row.description());
        if (expired.find() && row.amount().signum() == 0) {
            BigDecimal change = Numbers.of(expired.group(1), "The number of contracts");
            OptionContract contract = ContractText.require(expired.group(2));
            return new NewExecution(row.line(), account, ExecutionTime.on(contract.expiry()), ExecutionKind.EXPIRATION,
                    Optional.of(contract), Optional.of(Side.of(change.signum() > 0)), PositionEffect.CLOSE,
                    Numbers.quantity(change), BigDecimal.ZERO, BigDecimal.ZERO, Costs.NONE, Optional.empty(), Optional.empty(),
                    row.description());
        }
        Matcher code = CODE.matcher(row.description());
        if (code.find() && row.amount().signum() != 0) {
            OptionContract contract = ContractText.require(code.group());
            return NewExecution.cash(row.line(), account, ExecutionTime.on(contract.expiry()), ExecutionKind.CASH_SETTLEMENT,
                    Optional.of(contract), row.amount(), row.description()).charged(Costs.of(row.misc(), row.commission()));
        }
        throw new RowRefusedException("How this removal changes the account is not known for certain; enter it by hand.");
    }
}
