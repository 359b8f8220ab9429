package com.vixshield.quant.hedge.instrument;

import java.time.LocalDate;

import com.vixshield.quant.chain.Contract;

/**
 * Describes a VIX future bought as a later month and sold when it has become a nearer one, counted in VXM (a tenth of a
 * VX), so that small accounts have it too.
 *
 * @param month listed month that is bought
 * @param price settlement, VIX points; the same as the forward
 * @param rolldown points lost until the sale if the curve does not move; negative where the curve falls
 * @param initialMarginAssumed dollars, a share of the contract's value
 * @param contract exchange symbol of the counted contract
 */
public record VixFuture(LocalDate expiry, int dte, double forward, int month, double price, LocalDate rollDate, int holdDays,
        double rolldown, double costPerContract, double initialMarginAssumed, int multiplier,
        String contract) implements VixInstrument {

    /** How many of the counted contract make one VX. */
    public static final int PER_VX = Contract.VX.multiplier() / Contract.VXM.multiplier();
}
