package com.vixshield.ticket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Holds the prices at which an order is worked, one after the other, with the moments to change it: of a credit from the mid
 * down to where the trade is too late, of a debit from the mid up to the most that is paid. The pace spreads them evenly over
 * the time that is left, and leaves the last minutes to the last price.
 *
 * @param rungs in the order of time
 */
public record PriceLadder(List<Rung> rungs) {

    /** More changes than that are not worked by hand in a quarter of an hour. */
    private static final int MOST = 8;
    /** Of the time is left to the last price. */
    private static final Duration LAST = Duration.ofMinutes(2);
    private static final Duration LEAST_PACE = Duration.ofSeconds(15);

    /**
     * @param price points
     * @param from when the order is put there
     * @param limit whether it is the price that was published
     * @param last whether there is none after it
     */
    public record Rung(BigDecimal price, Instant from, boolean limit, boolean last) {
    }

    /**
     * @param start first price, on the tick
     * @param limit the published price, at start or beyond
     * @param end last price, at limit or beyond
     * @param tick points
     * @param from when the order can first be sent
     * @param until when no order is taken any more
     */
    public static PriceLadder of(BigDecimal start, BigDecimal limit, BigDecimal end, BigDecimal tick, Instant from,
            Instant until) {
        int direction = Integer.signum(end.compareTo(start));
        if (direction * limit.compareTo(start) < 0 || direction * end.compareTo(limit) < 0) {
            throw new IllegalArgumentException("no ladder from " + start + " over " + limit + " to " + end);
        }
        List<BigDecimal> prices = prices(start, limit, end, tick, direction);
        Instant begin = from.truncatedTo(ChronoUnit.MINUTES).equals(from)
                ? from
                : from.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        Duration pace = pace(begin, until, prices.size());
        List<Rung> rungs = new ArrayList<>();
        for (BigDecimal price : prices) {
            rungs.add(new Rung(price, begin.plus(pace.multipliedBy(rungs.size())), price.compareTo(limit) == 0,
                    rungs.size() == prices.size() - 1));
        }
        return new PriceLadder(List.copyOf(rungs));
    }

    /** Every tick, or every second or third where there would be too many; the limit and the end are always among them. */
    private static List<BigDecimal> prices(BigDecimal start, BigDecimal limit, BigDecimal end, BigDecimal tick, int direction) {
        if (direction == 0) {
            return List.of(start);
        }
        int ticks = end.subtract(start).abs().divide(tick, 0, RoundingMode.UP).intValueExact();
        int stride = (ticks + MOST - 3) / (MOST - 2);
        TreeSet<BigDecimal> found = new TreeSet<>();
        for (int i = 0; i <= ticks; i += Math.max(1, stride)) {
            found.add(start.add(tick.multiply(BigDecimal.valueOf((long) direction * i))));
        }
        found.removeIf(price -> direction * price.compareTo(end) > 0);
        found.add(limit);
        found.add(end);
        List<BigDecimal> sorted = new ArrayList<>(direction > 0 ? found : found.descendingSet());
        sorted.replaceAll(price -> price.setScale(Math.max(2, tick.stripTrailingZeros().scale()), RoundingMode.HALF_EVEN));
        return sorted;
    }

    private static Duration pace(Instant begin, Instant until, int prices) {
        Duration working = Duration.between(begin, until.minus(LAST));
        if (prices < 2 || working.isNegative()) {
            return Duration.ZERO;
        }
        long seconds = working.toSeconds() / (prices - 1);
        long even = Math.min(120, seconds - seconds % LEAST_PACE.toSeconds());
        return Duration.ofSeconds(Math.max(Math.min(seconds, LEAST_PACE.toSeconds()), even));
    }

    /** Where the order stands at that moment by this pace; the first price before it begins. */
    public Rung at(Instant now) {
        Rung current = rungs.get(0);
        for (Rung rung : rungs) {
            if (!rung.from().isAfter(now)) {
                current = rung;
            }
        }
        return current;
    }

    /** Between two prices; empty where there is one. */
    public Optional<Duration> pace() {
        return rungs.size() < 2
                ? Optional.empty()
                : Optional.of(Duration.between(rungs.get(0).from(), rungs.get(1).from()));
    }
}
