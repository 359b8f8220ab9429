package com.vixshield.market;

import com.vixshield.quant.SignalInputs;

/**
 * Holds the inputs of a session's signal together with where exactly these came from: what is read a moment later may be
 * something else.
 */
public record MarketInputs(SignalInputs inputs, Provenance provenance) {
}
