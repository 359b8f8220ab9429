package com.vixshield.quant.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Follows a position that was rolled: a closed loss and then a new trade, as often as it happened. Nothing is recovered
 * before the cash of all its trades together is back at zero.
 *
 * @param trades in order; each opened when the one before it was closed
 */
public record RollChain(List<Trade> trades) {

    /**
     * @param result points after fees
     * @param margin points that the trade could lose
     */
    public record Trade(LocalDate opened, LocalDate closed, double result, double margin) {

        double marginDays() {
            return margin * ChronoUnit.DAYS.between(opened, closed);
        }
    }

    public RollChain {
        trades = List.copyOf(trades);
        if (trades.isEmpty()) {
            throw new IllegalArgumentException("a chain begins with a trade");
        }
        for (int i = 1; i < trades.size(); i++) {
            if (trades.get(i).opened().isBefore(trades.get(i - 1).closed())) {
                throw new IllegalArgumentException("a roll opens when the trade before it is closed: " + trades.get(i));
            }
        }
    }

    /** The loss that was booked when the first trade was closed; 0 when it had gained. */
    public double closedLoss() {
        return Math.min(0, trades.get(0).result());
    }

    /** All results together: the only number that counts. */
    public double cash() {
        return trades.stream().mapToDouble(Trade::result).sum();
    }

    public boolean recovered() {
        return cash() >= 0;
    }

    /** Points of margin times calendar days that the rolls have tied up beyond the first trade. */
    public double addedMarginDays() {
        return trades.stream().skip(1).mapToDouble(Trade::marginDays).sum();
    }
}
