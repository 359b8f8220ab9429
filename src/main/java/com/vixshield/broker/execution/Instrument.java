package com.vixshield.broker.execution;

import com.vixshield.quant.chain.Contract;

/** Identifies what was traded: an option, a future or shares of a fund that this site knows. */
public sealed interface Instrument permits OptionContract, FutureContract, FundShares {

    Contract product();

    /** As a reader would write it. */
    String label();

    /** Whether its price is paid when it is bought; a future is only margined. */
    default boolean isPaidFor() {
        return !(this instanceof FutureContract);
    }

    /** Dollars a point of price. */
    default int multiplier() {
        return product().multiplier();
    }
}
