package com.vixshield.quant;

import java.util.List;
import java.util.Optional;

import com.vixshield.quant.chain.Consistency;
import com.vixshield.quant.chain.Forward;
import com.vixshield.quant.chain.HygieneCounts;
import com.vixshield.quant.chain.ParityEdges;
import com.vixshield.quant.chain.UsableStrikes;
import com.vixshield.quant.volatility.AtTheMoney;
import com.vixshield.quant.volatility.SmileFit;
import com.vixshield.quant.volatility.SmilePoint;
import com.vixshield.quant.volatility.Svi;

/**
 * Says what the quotes of the signal's expiry came to.
 *
 * @param atm the smile at the forward
 * @param smile one row per out-of-the-money quote with a bid
 * @param parity conversions and reversals
 * @param consistency box, order and convexity tests
 */
public record ChainSummary(HygieneCounts hygiene, Optional<Forward> forward, Optional<UsableStrikes> usableStrikes,
        Optional<Svi> svi, Optional<AtTheMoney> atm, List<SmilePoint> smile, Optional<SmileFit> smileFit,
        Optional<ParityEdges> parity, Consistency consistency) {
}
