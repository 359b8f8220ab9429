package com.vixshield.risk;

import java.util.List;
import java.util.Optional;

import com.vixshield.quant.sizing.AccountFit;
import com.vixshield.quant.sizing.CondorProduct;

/**
 * Says which product an account's condor is in, and what the others came to.
 *
 * @param setting what the account asked for
 * @param chosen the one that is sized
 * @param fits every candidate of the tier: SPX, then XSP by width
 * @param xspMissing why XSP is not available; empty when it is
 */
public record ProductChoice(CondorProduct setting, AccountFit chosen, List<AccountFit> fits, Optional<String> xspMissing) {

    public CondorProduct product() {
        return chosen.candidate().product();
    }

    /** Points of the product. */
    public double width() {
        return chosen.candidate().width();
    }

    /** Asked for, and not available: the signal in SPX stands in its place, and says so. */
    public Optional<String> notice() {
        return setting == CondorProduct.XSP && product() == CondorProduct.SPX
                ? Optional.of(
                        "XSP is not available: " + xspMissing.orElse("no condor of this tier") + ". What stands here is SPX.")
                : Optional.empty();
    }
}
