package com.vixshield.quant.claim;

import com.vixshield.quant.inference.Estimate;

/**
 * Holds a claim measured on one sample.
 *
 * @param width of the condors, literal or scaled
 * @param factor price of the options: share of the old formula, "alt" for the central price, "alt@0.95" for a share of it
 * @param beside what stands beside the estimate
 * @param lenient by the letter of rulebook 1.0
 * @param strict the verdict that counts
 */
public record ClaimResult(Claim claim, String width, String factor, String period, int n, Estimate estimate, String beside,
        Verdict lenient, Verdict strict) {
}
