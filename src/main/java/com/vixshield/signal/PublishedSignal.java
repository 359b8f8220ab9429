package com.vixshield.signal;

import com.vixshield.market.Provenance;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.hedge.HedgeInputs;

/**
 * What is published for one session: enough to show it, size it and mail it without looking at the market again.
 *
 * @param hedge the market as the hedge saw it: the same for every account, sized for each
 * @param provenance which bytes it was computed from
 */
public record PublishedSignal(DailySignal signal, HedgeInputs hedge, Provenance provenance) {
}
