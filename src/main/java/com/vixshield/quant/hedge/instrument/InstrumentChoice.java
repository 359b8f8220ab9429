package com.vixshield.quant.hedge.instrument;

/** Holds what a layer would buy, or why it cannot be said. */
public sealed interface InstrumentChoice {

    record Chosen(VixInstrument instrument) implements InstrumentChoice {
    }

    record NotAvailable(String reason) implements InstrumentChoice {
    }
}
