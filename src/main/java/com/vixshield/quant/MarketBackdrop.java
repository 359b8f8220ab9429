package com.vixshield.quant;

import java.util.Optional;

import com.vixshield.quant.regime.Regime;
import com.vixshield.quant.volatility.TermStructure;
import com.vixshield.quant.volatility.VixSelftest;

/** Says in what market a signal was made. */
public record MarketBackdrop(Regime regime, TermStructure termStructure, Optional<VixSelftest> vixSelftest) {
}
