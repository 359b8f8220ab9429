package com.vixshield.book.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.vixshield.book.ListedSessions;
import com.vixshield.book.ledger.BookEntry;
import com.vixshield.book.ledger.BookEntry.Cancelled;
import com.vixshield.book.ledger.BookEntry.CashMoved;
import com.vixshield.book.ledger.BookEntry.Effect;
import com.vixshield.book.ledger.BookEntry.Exchange;
import com.vixshield.book.ledger.BookEntry.Fill;
import com.vixshield.book.ledger.BookEntry.Movement;
import com.vixshield.book.ledger.BookEntry.Source;
import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.BookTrade;
import com.vixshield.book.ledger.CondorOrder;
import com.vixshield.book.ledger.DueSettlement;
import com.vixshield.book.ledger.ListedContracts;
import com.vixshield.book.ledger.OpenLeg;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.hedge.DatedValue;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.holding.AccountHedge;
import com.vixshield.quant.hedge.holding.HedgeState;
import com.vixshield.quant.hedge.holding.HedgeStep;
import com.vixshield.quant.hedge.holding.HeldContract;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.instrument.VxCurve;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.HedgeAllocator;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.history.VxSettlement;
import com.vixshield.testing.Seed;

/**
 * A year of accelerated sessions with a book that follows every order: after each of them cash, positions and results agree with
 * an account that is kept here in another way, to the cent; the hedge holds what the plan says and rolls on its day.
 */
class BookYearTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 2);
    private static final LocalDate QUARTER = LocalDate.of(2025, 3, 31);
    private static final LocalDate YEAR = LocalDate.of(2025, 12, 31);
    private static final BigDecimal FEE = new BigDecimal("1.30");

    private final SessionCalendar calendar = new SessionCalendar();
    private final HedgeParameters rules = HedgeParameters.defaults();
    private final HedgeProfile profile = new HedgeProfile(1_000_000, 0, OptionalDouble.empty(), 0.015, 0.10, InstrumentSet.CARD,
            Weighting.LOYALTY, false);
    private final Random random = Seed.random();
    private final Map<LocalDate, HedgeInputs> markets = new TreeMap<>();
    private final List<BookTrade> trades = new ArrayList<>();
    private final List<BookEntry> entries = new ArrayList<>();
    private final Map<Layer, UUID> chains = new HashMap<>();
    private double index = 6000;
    private double vix = 17;
    private int rolls;

    @Test
    void everythingReconcilesEveryDayOfAQuarter() {
        reconcile(QUARTER, 4, 40);
    }

    @Test
    @Tag("deep")
    void everythingReconcilesEveryDayOfAYear() {
        reconcile(YEAR, 15, 150);
    }

    private void reconcile(LocalDate last, int leastRolls, long leastCondors) {
        cash(FIRST, Movement.DEPOSIT, "1000000");
        for (LocalDate session : calendar.sessions(FIRST, last)) {
            move(session);
            settle(session);
            hedge(session);
            sell(session, last);
            capital(session);
            mistake(session);
            reconcile(session);
        }
        assertThat(rolls).isGreaterThanOrEqualTo(leastRolls);
        assertThat(state().trades().values().stream().filter(trade -> trade.trade().isCondor() && !trade.isOpen()).count())
                .isGreaterThan(leastCondors);
    }

    private void move(LocalDate session) {
        index *= Math.exp(0.0003 + 0.008 * random.nextGaussian());
        vix = Math.max(11, Math.min(60, vix + 0.1 * (17 - vix) + 1.2 * random.nextGaussian()));
        List<VxSettlement> curve = new ArrayList<>();
        YearMonth month = YearMonth.from(session);
        while (curve.size() < 8) {
            LocalDate expiry = calendar.vixExpiry(month);
            if (expiry.isAfter(session)) {
                double level = 20 + (vix - 17) * Math.exp(-ChronoUnit.DAYS.between(session, expiry) / 90.0)
                        - 2.0 / (1 + curve.size());
                curve.add(new VxSettlement(curve.size() + 1, expiry, level));
            }
            month = month.plusMonths(1);
        }
        markets.put(session,
                new HedgeInputs(session, seen(session, vix), seen(session, 90 + 2 * (vix - 17)), seen(session, 0.04),
                        Optional.of(VxCurve.of(session, vix, curve)), Optional.of(session), Optional.empty()));
    }

    private static Optional<DatedValue> seen(LocalDate session, double value) {
        return Optional.of(new DatedValue(session, value));
    }

    private void settle(LocalDate session) {
        BigDecimal close = BigDecimal.valueOf(index).setScale(2, RoundingMode.HALF_EVEN);
        add(DueSettlement.of(state(), contract -> contract.isIndexOption() && contract.expiry().equals(session)
                ? Optional.of(new DueSettlement.Value(calendar.close(session), close))
                : Optional.empty()));
    }

    private void hedge(LocalDate session) {
        HedgeInputs inputs = markets.get(session);
        BookState before = state();
        HedgeStep step = step(inputs, before);
        List<HeldContract> held = HeldHedge.of(before, day -> Optional.ofNullable(markets.get(day)), inputs);
        step.trades().stream().filter(trade -> trade.quantity() < 0).forEach(trade -> {
            HeldContract sold = held.stream().filter(one -> one.contract().equals(trade.contract())).findFirst().orElseThrow();
            LocalDate due = new AccountHedge(rules).rollDate(session, InstrumentSet.CARD, sold);
            assertThat(due).as("rolled on its day").isBeforeOrEqualTo(session).isAfter(calendar.previous(session));
            rolls++;
        });
        var plan = new HedgeAllocator(rules).allocate(inputs, profile);
        new HedgeOrders(rules, inputs, plan, before).of(step.trades()).forEach(order -> follow(session, order, before));
        assertThat(step(inputs, state()).trades()).as("nothing is left to do on " + session).isEmpty();
    }

    private HedgeStep step(HedgeInputs inputs, BookState state) {
        HedgeState empty = HedgeState.empty(rules);
        return new AccountHedge(rules).step(inputs, profile,
                HeldHedge.of(state, day -> Optional.ofNullable(markets.get(day)), inputs), Optional.empty(),
                empty.heldWeights(),
                false);
    }

    private void follow(LocalDate session, HedgeOrder order, BookState before) {
        new ListedContracts(new ListedSessions(calendar)).require(order.instrument(), session);
        UUID trade = order.trade().orElseGet(() -> before.open().filter(open -> open.trade().layer().isPresent()
                && open.trade().layer().get() == order.layer()
                && open.open().get(0).instrument().equals(order.instrument())).findFirst().map(open -> open.trade().id())
                .orElseGet(() -> begin(order.layer(), session)));
        int quantity = order.sold() ? -order.quantity() : order.quantity();
        BigDecimal fee = FEE.multiply(BigDecimal.valueOf(order.quantity()));
        add(List.of(sequence -> new Fill(sequence, at(session, 15, 30), Optional.empty(), trade, order.instrument(),
                order.sold() ? Effect.CLOSE : Effect.OPEN, quantity, order.limit(), fee, Source.HAND, Optional.empty())));
    }

    private UUID begin(Layer layer, LocalDate session) {
        UUID id = new UUID(1, trades.size());
        trades.add(BookTrade.hedge(id, chains.computeIfAbsent(layer, any -> id), layer, at(session, 15, 30)));
        return id;
    }

    private void sell(LocalDate session, LocalDate last) {
        LocalDate expiry = calendar.next(session);
        if (random.nextInt(5) == 0 || expiry.isAfter(last)) {
            return;
        }
        UUID id = new UUID(2, trades.size());
        trades.add(BookTrade.condor(id, id, Optional.empty(), at(session, 15, 58)));
        add(condor(session, expiry, 1 + random.nextInt(5)).fills(id, Effect.OPEN, Source.HAND, Optional.empty(), List.of()));
    }

    private CondorOrder condor(LocalDate session, LocalDate expiry, int contracts) {
        long put = 5 * Math.round(index * 0.99 / 5);
        long call = 5 * Math.round(index * 1.01 / 5);
        List<TradedInstrument> legs = List.of(option(expiry, PutCall.PUT, put - 25), option(expiry, PutCall.PUT, put),
                option(expiry, PutCall.CALL, call), option(expiry, PutCall.CALL, call + 25));
        BigDecimal credit = BigDecimal.valueOf(150 + random.nextInt(300), 2);
        return new CondorOrder(legs, contracts, credit, FEE, at(session, 15, 58));
    }

    private static TradedInstrument option(LocalDate expiry, PutCall right, long strike) {
        return TradedInstrument.option("SPXW", expiry, right, BigDecimal.valueOf(strike));
    }

    private void capital(LocalDate session) {
        if (random.nextInt(20) == 0) {
            boolean out = random.nextBoolean();
            cash(session, out ? Movement.WITHDRAWAL : Movement.DEPOSIT,
                    (out ? "-" : "") + (100 + random.nextInt(9000)) + ".37");
        }
    }

    /** A deposit that never was, and its cancellation. */
    private void mistake(LocalDate session) {
        if (random.nextInt(15) == 0) {
            cash(session, Movement.DEPOSIT, "123.45");
            long wrong = entries.size();
            add(List.of(sequence -> new Cancelled(sequence, at(session, 17, 0), wrong)));
        }
    }

    private void reconcile(LocalDate session) {
        BookState state = state();
        Account account = Account.of(entries);

        assertThat(state.cash()).as("cash on " + session).isEqualByComparingTo(account.cash);
        assertThat(quantities(state)).as("positions on " + session).isEqualTo(account.positions);
        BigDecimal basis = state.open().flatMap(trade -> trade.open().stream())
                .filter(leg -> leg.instrument().isPaidFor()).map(OpenLeg::basis).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(state.capital().add(state.all().net()).subtract(basis)).as("ledger on " + session)
                .isEqualByComparingTo(state.cash());
        BigDecimal trades = state.trades().values().stream().map(trade -> trade.net()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(trades).as("results on " + session).isEqualByComparingTo(state.all().net());
    }

    private static Map<TradedInstrument, Integer> quantities(BookState state) {
        Map<TradedInstrument, Integer> held = new HashMap<>();
        state.open().flatMap(trade -> trade.open().stream())
                .forEach(leg -> held.merge(leg.instrument(), leg.quantity(), Integer::sum));
        held.values().removeIf(quantity -> quantity == 0);
        return held;
    }

    /** Another way to keep the same account: amounts in cents, futures margined with their first price. */
    private static final class Account {

        private BigDecimal cash = BigDecimal.ZERO;
        private final Map<TradedInstrument, Integer> positions = new HashMap<>();

        static Account of(List<BookEntry> entries) {
            Account account = new Account();
            Set<Long> gone = entries.stream().filter(Cancelled.class::isInstance).map(entry -> ((Cancelled) entry).target())
                    .collect(Collectors.toSet());
            entries.stream().filter(entry -> !(entry instanceof Cancelled) && !gone.contains(entry.sequence()))
                    .forEach(account::take);
            // an open future has moved no cash but its fee
            account.positions.keySet().stream().filter(held -> !held.isPaidFor()).forEach(held -> account.cash = account.cash
                    .add(paidFor(entries, held)));
            return account;
        }

        private void take(BookEntry entry) {
            if (entry instanceof CashMoved moved) {
                cash = cash.add(moved.amount());
                return;
            }
            Exchange exchange = (Exchange) entry;
            long cents = exchange.price().multiply(BigDecimal.valueOf(100L * exchange.instrument().multiplier()))
                    .multiply(BigDecimal.valueOf(exchange.quantity())).setScale(0, RoundingMode.HALF_UP).longValueExact();
            cash = cash.subtract(BigDecimal.valueOf(cents, 2)).subtract(exchange.fee());
            positions.merge(exchange.instrument(), exchange.quantity(), Integer::sum);
            positions.values().removeIf(quantity -> quantity == 0);
        }

        /** Of a future that was only bought since it was last flat: its orders close it whole. */
        private static BigDecimal paidFor(List<BookEntry> entries, TradedInstrument future) {
            BigDecimal paid = BigDecimal.ZERO;
            int held = 0;
            for (BookEntry entry : entries) {
                if (entry instanceof Exchange exchange && exchange.instrument().equals(future)) {
                    held += exchange.quantity();
                    paid = held == 0 ? BigDecimal.ZERO : paid.add(exchange.amount().negate());
                }
            }
            return paid;
        }
    }

    private void cash(LocalDate session, Movement movement, String amount) {
        add(List.of(sequence -> new CashMoved(sequence, at(session, 12, 0), Optional.empty(), movement, new BigDecimal(amount),
                Source.HAND, Optional.empty())));
    }

    private void add(List<LongFunction<BookEntry>> drafts) {
        drafts.forEach(draft -> entries.add(draft.apply(entries.size() + 1)));
    }

    private BookState state() {
        return BookLedger.of(trades, entries);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(SessionCalendar.NEW_YORK).toInstant();
    }
}
