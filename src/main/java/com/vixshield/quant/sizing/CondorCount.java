package com.vixshield.quant.sizing;

import java.util.List;

/**
 * Holds how many condors, and why not more.
 *
 * @param contracts the smallest candidate, rounded down
 * @param policyContracts by share at risk and maximum alone: the size that the hedge budget is planned on, which does not
 *        come and go with one night's odds
 * @param binding the limit that decides
 * @param candidates every limit that was looked at
 */
public record CondorCount(int contracts, int policyContracts, SizeCandidate.Limit binding,
        List<SizeCandidate> candidates) {
}
