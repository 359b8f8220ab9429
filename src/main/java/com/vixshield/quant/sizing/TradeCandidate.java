package com.vixshield.quant.sizing;

import com.vixshield.quant.sizing.SizingInputs.Offered;

/**
 * Names one condor that an account could sell of a tier tonight.
 *
 * @param product SPX or XSP
 * @param width points of the product that the tier was built for; what it came to stands in the offer
 * @param offered the condor, or why there is none
 * @param refused whether a gate that decides refuses it
 */
public record TradeCandidate(CondorProduct product, double width, Offered offered, boolean refused) {
}
