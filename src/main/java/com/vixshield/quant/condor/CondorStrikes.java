package com.vixshield.quant.condor;

import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.PutCall;

/**
 * Holds four strikes of a chain, as indices into it, and what their quotes pay. Credits are index points, positive when
 * received.
 */
record CondorStrikes(ExpiryChain chain, int longPut, int shortPut, int shortCall, int longCall) {

    /** Mids on all legs. */
    double mid() {
        return chain.mid(PutCall.PUT, shortPut) + chain.mid(PutCall.CALL, shortCall) - chain.mid(PutCall.PUT, longPut)
                - chain.mid(PutCall.CALL, longCall);
    }

    /** Bids on what is sold, asks on what is bought: executable at once. */
    double natural() {
        return chain.bid(PutCall.PUT, shortPut) + chain.bid(PutCall.CALL, shortCall) - chain.ask(PutCall.PUT, longPut)
                - chain.ask(PutCall.CALL, longCall);
    }

    /** Width of the wider side: the most that can be owed at settlement. */
    double width() {
        return Math.max(chain.strike(shortPut) - chain.strike(longPut), chain.strike(longCall) - chain.strike(shortCall));
    }
}
