package com.vixshield.book.hedge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.vixshield.quant.hedge.plan.Layer;

/**
 * Holds what one layer has cost and brought.
 *
 * @param weight share of the budget
 * @param budgetYear dollars
 * @param budgetToDate of it since the layer began
 * @param paid dollars of premium for everything that it ever bought; of futures nothing
 * @param fees dollars
 * @param realised after fees
 * @param unrealised null where something held has no price
 * @param legs that are held
 */
public record LayerStatus(Layer layer, double weight, BigDecimal budgetYear, BigDecimal budgetToDate, BigDecimal paid,
        BigDecimal fees, BigDecimal realised, BigDecimal unrealised, LocalDate since, List<Leg> legs) {

    /**
     * @param value points today, null without a price
     * @param decayed dollars that it has lost since it was bought, negative when it has gained; null without a price
     * @param toRoll dollars that it loses until its roll with curve and surface held still; null without a price
     */
    public record Leg(String name, int quantity, BigDecimal paid, BigDecimal value, LocalDate rollDate, BigDecimal decayed,
            BigDecimal toRoll) {
    }

    /** Realised and unrealised; null where something held has no price. */
    public BigDecimal result() {
        return unrealised == null ? null : realised.add(unrealised);
    }

    /** Result for each dollar of premium; null where none was paid or something has no price. */
    public Double perDollar() {
        return result() == null || paid.signum() == 0 ? null : result().doubleValue() / paid.doubleValue();
    }
}
