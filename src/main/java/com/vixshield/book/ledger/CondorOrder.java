package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;

import com.vixshield.book.ledger.BookEntry.Effect;
import com.vixshield.book.ledger.BookEntry.Fill;
import com.vixshield.book.ledger.BookEntry.Source;

/**
 * Describes a condor that was sold, or bought back, at one net price, as an order for it is filled.
 *
 * @param legs bought put, sold put, sold call, bought call, by ascending strike
 * @param credit points of one condor: received when it is sold, paid when it is bought back
 * @param feePerLeg dollars a contract
 */
public record CondorOrder(List<TradedInstrument> legs, int contracts, BigDecimal credit, BigDecimal feePerLeg, Instant at) {

    private static final int[] SIDES = {1, -1, -1, 1};
    private static final int DIGITS = 4;

    public CondorOrder {
        legs = List.copyOf(legs);
    }

    /**
     * Fills of the four legs. The broker says one price for all; it is shared out so that the bought legs have their mids, the
     * sold ones the rest. Without mids the sold legs have all of it.
     *
     * @param corrects the entries that they stand for now, or none
     */
    public List<LongFunction<BookEntry>> fills(UUID trade, Effect effect, Source source, Optional<List<BigDecimal>> mids,
            List<Long> corrects) {
        List<BigDecimal> prices = prices(mids);
        List<LongFunction<BookEntry>> fills = new ArrayList<>();
        BigDecimal fee = feePerLeg.multiply(BigDecimal.valueOf(contracts)).setScale(2, RoundingMode.HALF_UP);
        for (int i = 0; i < SIDES.length; i++) {
            int leg = i;
            int quantity = (effect == Effect.OPEN ? 1 : -1) * SIDES[i] * contracts;
            Optional<Long> replaced = i < corrects.size() ? Optional.of(corrects.get(i)) : Optional.empty();
            fills.add(sequence -> new Fill(sequence, at, replaced, trade, legs.get(leg), effect, quantity, prices.get(leg), fee,
                    source, Optional.empty()));
        }
        return fills;
    }

    List<BigDecimal> prices(Optional<List<BigDecimal>> mids) {
        List<BigDecimal> shared = mids.map(this::around)
                .orElseGet(() -> halves(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        return shared.stream().allMatch(price -> price.signum() >= 0)
                ? shared
                : halves(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private List<BigDecimal> around(List<BigDecimal> mids) {
        return halves(mids.get(0), mids.get(3), mids.get(1).subtract(mids.get(2)));
    }

    /** The sold legs share what the credit and the bought ones come to, put and call as far apart as their mids. */
    private List<BigDecimal> halves(BigDecimal put, BigDecimal call, BigDecimal apart) {
        BigDecimal both = credit.add(put).add(call);
        BigDecimal soldPut = both.add(apart).divide(BigDecimal.valueOf(2), DIGITS, RoundingMode.HALF_UP);
        return List.of(put, soldPut, both.subtract(soldPut), call);
    }

    /** Points from the bought to the sold strike, of the wider side. */
    public BigDecimal width() {
        return legs.get(1).strike().subtract(legs.get(0).strike()).max(legs.get(3).strike().subtract(legs.get(2).strike()));
    }
}
