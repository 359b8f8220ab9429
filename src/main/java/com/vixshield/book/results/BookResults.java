package com.vixshield.book.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.quant.statistics.GradedResult;
import com.vixshield.quant.statistics.WinRate;

/**
 * Computes the results of a book. They are realised ones, on the day of the entry that realised them and after fees; what is open
 * counts where its mark is given.
 *
 * @param curve from the first entry on, by day
 * @param deepest of the whole, and of the condors alone
 */
public record BookResults(List<Day> curve, Fall deepest, Fall deepestCondors, Optional<Wins> wins, List<FillGap> fills,
        List<TaxYear> years) {

    /**
     * Added up to the end of a day, dollars.
     *
     * @param condors results of condors alone
     * @param whole with hedge, interest and charges
     * @param capital paid in less taken out by then
     */
    public record Day(LocalDate date, BigDecimal condors, BigDecimal whole, BigDecimal capital) {
    }

    /**
     * Deepest fall from a peak of the added results.
     *
     * @param dollars not negative
     * @param share of what the account was at the peak, decimal; empty where nothing had been paid in
     */
    public record Fall(BigDecimal dollars, Optional<Double> share, LocalDate peak, LocalDate bottom) {

        static final Fall NONE = new Fall(BigDecimal.ZERO, Optional.empty(), null, null);
    }

    /**
     * Condors that were closed or settled, each as one trade.
     *
     * @param published mean of the published break-evens of those that have one; empty where none has
     */
    public record Wins(WinRate rate, Optional<Double> published, BigDecimal averageWin, BigDecimal averageLoss) {
    }

    /**
     * A condor's credit beside the published one, points of one.
     *
     * @param difference obtained less expected
     */
    public record FillGap(LocalDate session, String tier, int contracts, int publishedContracts, BigDecimal obtained,
            BigDecimal expected, BigDecimal difference) {
    }

    /**
     * What was closed in a year, after fees.
     *
     * @param section1256 index options, VIX options and futures; long and short are its 60 and 40 %
     * @param funds shares, which are taxed otherwise
     */
    public record TaxYear(int year, int trades, BigDecimal section1256, BigDecimal longTerm, BigDecimal shortTerm,
            BigDecimal funds) {
    }

    public static BookResults of(BookState state) {
        List<Day> curve = curve(state);
        return new BookResults(curve, fall(curve, false), fall(curve, true), wins(state), gaps(state), years(state));
    }

    private static List<Day> curve(BookState state) {
        List<Day> curve = new ArrayList<>();
        BigDecimal condors = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal capital = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, BookState.DayResult> day : state.results().entrySet()) {
            condors = condors.add(day.getValue().condorNet());
            whole = whole.add(day.getValue().net());
            capital = capital.add(day.getValue().capital());
            curve.add(new Day(day.getKey(), condors, whole, capital));
        }
        return curve;
    }

    private static Fall fall(List<Day> curve, boolean condorsOnly) {
        Fall deepest = Fall.NONE;
        Day peak = null;
        BigDecimal high = BigDecimal.ZERO;
        for (Day day : curve) {
            BigDecimal value = condorsOnly ? day.condors() : day.whole();
            if (peak == null || value.compareTo(high) >= 0) {
                peak = day;
                high = value.max(BigDecimal.ZERO);
            }
            BigDecimal fallen = high.subtract(value);
            if (fallen.compareTo(deepest.dollars()) > 0) {
                BigDecimal account = peak.capital().add(high);
                deepest = new Fall(fallen, account.signum() > 0
                        ? Optional.of(fallen.doubleValue() / account.doubleValue())
                        : Optional.empty(), peak.date(), day.date());
            }
        }
        return deepest;
    }

    /** A result of zero counts as a trade and as no win. */
    private static Optional<Wins> wins(BookState state) {
        List<TradeState> closed = closed(state).stream().filter(trade -> trade.trade().isCondor()).toList();
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> gains = closed.stream().map(TradeState::net).filter(net -> net.signum() > 0).toList();
        List<BigDecimal> losses = closed.stream().map(TradeState::net).filter(net -> net.signum() < 0)
                .map(BigDecimal::negate).toList();
        double[] published = closed.stream().flatMap(trade -> trade.trade().plan().stream())
                .filter(plan -> plan.breakEven() != null).mapToDouble(plan -> plan.breakEven().doubleValue()).toArray();
        return Optional.of(new Wins(WinRate.of(closed.stream().map(BookResults::graded).toList()),
                published.length == 0 ? Optional.empty() : Optional.of(Arrays.stream(published).average().orElseThrow()),
                mean(gains), mean(losses)));
    }

    /** In dollars; how wide its sides were does not matter here. */
    private static GradedResult graded(TradeState trade) {
        return new GradedResult(BookLedger.day(trade.openedAt()), trade.net().doubleValue(), trade.credit().doubleValue(), 0);
    }

    private static BigDecimal mean(List<BigDecimal> amounts) {
        return amounts.isEmpty()
                ? BigDecimal.ZERO
                : amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(amounts.size()), 2,
                        RoundingMode.HALF_EVEN);
    }

    /** Newest first. */
    private static List<FillGap> gaps(BookState state) {
        return state.trades().values().stream().filter(trade -> trade.trade().plan().isPresent())
                .sorted(Comparator.comparing(TradeState::openedAt).reversed()).map(BookResults::gap).toList();
    }

    private static FillGap gap(TradeState trade) {
        var plan = trade.trade().plan().orElseThrow();
        int multiplier = trade.legs().get(0).instrument().multiplier();
        BigDecimal obtained = trade.credit().divide(BigDecimal.valueOf((long) trade.size() * multiplier), 4,
                RoundingMode.HALF_EVEN);
        return new FillGap(plan.session(), plan.tier(), trade.size(), plan.contracts(), obtained, plan.credit(),
                obtained.subtract(plan.credit()));
    }

    private static List<TaxYear> years(BookState state) {
        NavigableMap<Integer, List<TradeState>> byYear = new TreeMap<>();
        closed(state).forEach(trade -> byYear.computeIfAbsent(BookLedger.day(trade.closedAt().orElseThrow()).getYear(),
                year -> new ArrayList<>()).add(trade));
        return byYear.entrySet().stream().map(year -> year(year.getKey(), year.getValue())).toList();
    }

    private static TaxYear year(int year, List<TradeState> trades) {
        BigDecimal contracts = sum(trades, true);
        BigDecimal longTerm = contracts.multiply(new BigDecimal("0.60")).setScale(2, RoundingMode.HALF_UP);
        return new TaxYear(year, trades.size(), contracts, longTerm, contracts.subtract(longTerm), sum(trades, false));
    }

    private static BigDecimal sum(List<TradeState> trades, boolean section1256) {
        return trades.stream().filter(trade -> trade.legs().get(0).instrument().expiry() != null == section1256)
                .map(TradeState::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<TradeState> closed(BookState state) {
        return state.trades().values().stream().filter(trade -> !trade.isOpen()).toList();
    }
}
