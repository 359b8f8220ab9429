package com.vixshield.quant.chain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Judges the index level that a page prints beside its chain by the options themselves: a level that cannot be is none.
 * Pages have been seen with 0, with a level of which the thousands were cut off, and with one in other units.
 */
public final class UnderlyingLevel {

    /**
     * Forward and last value of a stock index are rarely one percent apart; in a night of panic the options move on while the
     * index stands still.
     */
    private static final double LARGEST_DISTANCE = 0.10;
    /** Options on the VIX follow its futures, which may stand at half or twice the index. */
    private static final double LARGEST_VIX_RATIO = 2.5;
    private static final double LOWEST_VIX = 3;
    private static final double HIGHEST_VIX = 250;
    private static final int FEWEST_STRIKES = 5;
    private static final int DECIMALS = 3;

    private UnderlyingLevel() {
    }

    /** The snapshot as it is when its level can be; otherwise without the level, with the reason. */
    public static ChainSnapshot judged(ChainSnapshot chain) {
        return chain.unavailable().containsKey(ChainSnapshot.LEVEL)
                ? chain
                : doubt(chain.underlyingLast(), chain.quotes()).map(chain::withoutLevel).orElse(chain);
    }

    /**
     * Why a level cannot be.
     *
     * @param level index points or vol points as printed; NaN where the page has none
     * @return empty when it can be, and where the quotes cannot tell
     */
    public static Optional<String> doubt(double level, List<OptionQuote> quotes) {
        if (Double.isNaN(level)) {
            return Optional.of("the page has no index level");
        }
        if (!(level > 0) || Double.isInfinite(level)) {
            return Optional.of("the page's index level is " + level);
        }
        boolean volatility = !quotes.isEmpty() && quotes.get(0).root().startsWith("VIX");
        if (volatility && (level < LOWEST_VIX || level > HIGHEST_VIX)) {
            return Optional.of("the page's " + plain(level) + " cannot be the VIX");
        }
        OptionalDouble forward = forward(quotes);
        if (forward.isEmpty()) {
            return Optional.empty();
        }
        double ratio = level / forward.getAsDouble();
        boolean near = volatility
                ? ratio <= LARGEST_VIX_RATIO && ratio >= 1 / LARGEST_VIX_RATIO
                : Math.abs(ratio - 1) <= LARGEST_DISTANCE;
        return near
                ? Optional.empty()
                : Optional
                        .of("the page's index level is " + plain(level) + ", its options say " + plain(forward.getAsDouble()));
    }

    /** Parity value at the strike where call and put cost nearly the same, in the nearest expiry that has enough of both. */
    static OptionalDouble forward(List<OptionQuote> quotes) {
        Map<LocalDate, Map<Double, double[]>> expiries = new TreeMap<>();
        for (OptionQuote quote : quotes) {
            if (quote.bid() > 0 && quote.ask() >= quote.bid() && quote.strike() > 0) {
                expiries.computeIfAbsent(quote.expiry(), day -> new HashMap<>())
                        .computeIfAbsent(quote.strike(), strike -> new double[]{Double.NaN, Double.NaN})[quote.right()
                                .ordinal()] = 0.5 * (quote.bid() + quote.ask());
            }
        }
        return expiries.values().stream().map(UnderlyingLevel::parity).filter(OptionalDouble::isPresent).findFirst()
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble parity(Map<Double, double[]> strikes) {
        double nearest = Double.POSITIVE_INFINITY;
        double forward = Double.NaN;
        int both = 0;
        for (Map.Entry<Double, double[]> strike : strikes.entrySet()) {
            double gap = strike.getValue()[PutCall.CALL.ordinal()] - strike.getValue()[PutCall.PUT.ordinal()];
            if (!Double.isNaN(gap)) {
                both++;
                if (Math.abs(gap) < nearest) {
                    nearest = Math.abs(gap);
                    forward = strike.getKey() + gap;
                }
            }
        }
        return both < FEWEST_STRIKES || !(forward > 0) ? OptionalDouble.empty() : OptionalDouble.of(forward);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
