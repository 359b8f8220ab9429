package com.vixshield.quant.chain;

/** Counts out-of-the-money strikes with a bid on each side. */
public record UsableStrikes(int puts, int calls) {
}
