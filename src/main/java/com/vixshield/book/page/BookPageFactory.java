package com.vixshield.book.page;

import static com.vixshield.web.format.NumberFormats.strike;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.billing.Feature;
import com.vixshield.book.BookMarket;
import com.vixshield.book.BookMarks;
import com.vixshield.book.BookService;
import com.vixshield.book.ledger.BookEntry.CashMoved;
import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.OpenLeg;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.book.page.BookPage.CashRow;
import com.vixshield.book.page.BookPage.ChainRow;
import com.vixshield.book.page.BookPage.Named;
import com.vixshield.book.page.BookPage.Row;
import com.vixshield.book.page.BookPage.Sums;
import com.vixshield.book.store.Book;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.condor.Tier;

/** Builds the page of the active book. */
@ApplicationScoped
class BookPageFactory {

    private static final int CLOSED = 20;
    private static final int CASH = 12;
    private static final int POINT_DIGITS = 4;

    @Inject
    CurrentAccount current;
    @Inject
    BookService books;
    @Inject
    BookMarket market;
    @Inject
    Clock clock;

    /**
     * @param skip closed trades that stand on pages before this one
     * @param refused why a book was not opened, or null
     */
    BookPage page(int skip, boolean saved, String refused) {
        Optional<Book> active = books.active();
        String path = current.path() + "/book";
        boolean may = current.may(Permission.REPORT_FILLS) && current.has(Feature.SLIDERS) && current.visit().isEmpty();
        if (active.isEmpty()) {
            return new BookPage(path, null, List.of(), may, null, List.of(), List.of(), List.of(), List.of(), List.of(), null,
                    null, saved, refused);
        }
        BookState state = books.state(active.get());
        Optional<BookMarks> marks = market.marks();
        List<TradeState> closed = state.trades().values().stream().filter(trade -> !trade.isOpen())
                .sorted(Comparator.comparing((TradeState trade) -> trade.closedAt().orElseThrow()).reversed()).toList();
        return new BookPage(path, named(active.get()), books.all().stream().map(BookPageFactory::named).toList(), may,
                sums(state, marks), rows(state.open().filter(trade -> trade.trade().isCondor()), marks, path),
                rows(state.open().filter(trade -> !trade.trade().isCondor()), marks, path), chains(state, marks),
                cash(state, path), rows(closed.stream().skip(skip).limit(CLOSED), marks, path),
                closed.size() > skip + CLOSED ? path + "?skip=" + (skip + CLOSED) : null,
                marks.map(BookMarks::session).orElse(null), saved, refused);
    }

    static Named named(Book book) {
        return new Named(book.id, book.name, book.isPaper(), book.active);
    }

    Sums sums(BookState state, Optional<BookMarks> marks) {
        LocalDate today = BookLedger.day(clock.instant());
        YearMonth month = YearMonth.from(today);
        BookState.DayResult all = state.all();
        List<BigDecimal> gains = state.open().flatMap(trade -> trade.open().stream())
                .flatMap(leg -> gain(leg, marks).stream()).toList();
        return new Sums(state.cash(), state.equity(instrument -> marks.flatMap(found -> found.price(instrument))),
                state.capital(), state.between(today, today).net(), state.between(month.atDay(1), month.atEndOfMonth()).net(),
                all.net(), gains.isEmpty() ? null : gains.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                all.condorNet(), all.hedgeNet(), all.condorFees().add(all.hedgeFees()), atRisk(state),
                "Realised in " + month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    /** What settlement can still cost: the most that is owed, less what was received for it. */
    private static BigDecimal atRisk(BookState state) {
        return state.open().filter(trade -> trade.trade().isCondor())
                .map(trade -> trade.mostOwed().orElseThrow().add(trade.basis()).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> gain(OpenLeg leg, Optional<BookMarks> marks) {
        return marks.flatMap(found -> found.price(leg.instrument())).map(leg::unrealised);
    }

    /** Of the whole trade; empty where one of its legs has no mark. */
    static Optional<BigDecimal> gain(TradeState trade, Optional<BookMarks> marks) {
        BigDecimal sum = BigDecimal.ZERO;
        for (OpenLeg leg : trade.open()) {
            Optional<BigDecimal> gain = gain(leg, marks);
            if (gain.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(gain.get());
        }
        return trade.open().isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    private List<Row> rows(Stream<TradeState> trades, Optional<BookMarks> marks, String path) {
        return trades.map(trade -> row(trade, marks, path)).toList();
    }

    Row row(TradeState trade, Optional<BookMarks> marks, String path) {
        Optional<BigDecimal> unrealised = gain(trade, marks);
        TradedInstrument first = trade.legs().get(0).instrument();
        return new Row(path + "/trades/" + trade.trade().id(), name(trade), detail(trade), trade.size(), first.expiry(),
                trade.openedAt(), opening(trade), mark(trade, marks).orElse(null), unrealised.orElse(null), trade.realised(),
                trade.fees(), trade.net(), state(trade), kind(trade), waits(trade));
    }

    static String name(TradeState trade) {
        if (!trade.trade().isCondor()) {
            return switch (trade.trade().layer().orElseThrow()) {
                case FRONT -> "Front layer";
                case MID -> "Mid layer";
                case LONG -> "Long layer";
            };
        }
        return trade.trade().plan().flatMap(plan -> Tier.of(plan.tier())).map(Tier::label).orElse(
                trade.legs().size() == 4 ? "Condor of your own" : "Spread");
    }

    static String detail(TradeState trade) {
        if (!trade.trade().isCondor()) {
            return trade.legs().get(0).instrument().words();
        }
        List<TradedInstrument> legs = trade.legs().stream().map(TradeState.OpenedLeg::instrument)
                .sorted(Comparator.comparing(TradedInstrument::right).thenComparing(TradedInstrument::strike)).toList();
        return legs.get(0).symbol() + " " + strikes(legs, PutCall.PUT) + strikes(legs, PutCall.CALL);
    }

    private static String strikes(List<TradedInstrument> legs, PutCall right) {
        List<String> strikes = legs.stream().filter(leg -> leg.right() == right).map(leg -> strike(leg.strike())).toList();
        return strikes.isEmpty() ? "" : String.join("/", strikes) + (right == PutCall.PUT ? " puts " : " calls");
    }

    /** Points of one at which it was opened: credit of a condor, cost of a hedge. */
    private static BigDecimal opening(TradeState trade) {
        TradedInstrument first = trade.legs().get(0).instrument();
        if (!first.isPaidFor()) {
            return trade.open().stream().findFirst().map(OpenLeg::averagePrice).orElse(null);
        }
        return trade.credit().abs().divide(BigDecimal.valueOf((long) trade.size() * first.multiplier()), POINT_DIGITS,
                RoundingMode.HALF_UP);
    }

    /** Points of one that closing would cost, or bring. */
    private static Optional<BigDecimal> mark(TradeState trade, Optional<BookMarks> marks) {
        return closing(trade, marks);
    }

    static Optional<BigDecimal> closing(TradeState trade, Optional<BookMarks> marks) {
        BigDecimal sum = BigDecimal.ZERO;
        for (OpenLeg leg : trade.open()) {
            Optional<BigDecimal> price = marks.flatMap(found -> found.price(leg.instrument()));
            if (price.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(price.get().multiply(BigDecimal.valueOf(Integer.signum(leg.quantity()))));
        }
        return trade.open().isEmpty() ? Optional.empty() : Optional.of(trade.trade().isCondor() ? sum.negate() : sum);
    }

    private String state(TradeState trade) {
        if (trade.isOpen()) {
            return expired(trade) ? "Expired" : "Open";
        }
        return trade.settled() ? "Settled" : "Closed";
    }

    private String kind(TradeState trade) {
        if (trade.isOpen()) {
            return expired(trade) ? "hold" : "trade";
        }
        return trade.net().signum() < 0 ? "loss" : "pass";
    }

    private boolean expired(TradeState trade) {
        LocalDate expiry = trade.legs().get(0).instrument().expiry();
        return expiry != null && expiry.isBefore(BookLedger.day(clock.instant()));
    }

    private String waits(TradeState trade) {
        if (!trade.isOpen() || !expired(trade)) {
            return null;
        }
        String symbol = trade.open().get(0).instrument().symbol();
        return switch (symbol) {
            case "SPXW", "XSP" -> "waits for the official close";
            case "SPX" -> "settles at the opening of the index, which has no source here: enter its value";
            default -> "waits for the VIX settlement: it is booked when an archive has it, or enter its value";
        };
    }

    private static List<ChainRow> chains(BookState state, Optional<BookMarks> marks) {
        Map<UUID, List<TradeState>> chains = new LinkedHashMap<>();
        state.trades().values()
                .forEach(trade -> chains.computeIfAbsent(trade.trade().chain(), id -> new ArrayList<>()).add(trade));
        return chains.values().stream().filter(chain -> chain.size() > 1 && chain.stream().anyMatch(TradeState::isOpen))
                .map(chain -> chain(chain, marks)).toList();
    }

    private static ChainRow chain(List<TradeState> chain, Optional<BookMarks> marks) {
        List<BigDecimal> open = chain.stream().filter(TradeState::isOpen).flatMap(trade -> gain(trade, marks).stream())
                .toList();
        return new ChainRow(name(chain.get(0)), chain.size(), BookLedger.day(chain.get(0).openedAt()),
                chain.stream().map(trade -> trade.credit().add(trade.received())).reduce(BigDecimal.ZERO, BigDecimal::add),
                chain.stream().map(TradeState::net).reduce(BigDecimal.ZERO, BigDecimal::add),
                open.isEmpty() ? null : open.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static List<CashRow> cash(BookState state, String path) {
        List<CashRow> rows = new ArrayList<>();
        for (int i = state.effective().size() - 1; i >= 0 && rows.size() < CASH; i--) {
            if (state.effective().get(i) instanceof CashMoved moved) {
                rows.add(new CashRow(BookLedger.day(moved), words(moved), moved.amount(),
                        path + "/entries/" + moved.sequence() + "/cancel"));
            }
        }
        return rows;
    }

    static String words(CashMoved moved) {
        return switch (moved.movement()) {
            case DEPOSIT -> "Paid in";
            case WITHDRAWAL -> "Taken out";
            case INTEREST -> "Interest";
            case CHARGE -> "Charge";
        };
    }
}
