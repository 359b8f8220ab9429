package com.vixshield.web.page;

/**
 * Whether the market is open and when that changes, in a sentence. A feature provides the bean; without one nothing is said.
 */
public interface MarketState {

    /** Null when there is nothing to say. */
    String sentence();
}
