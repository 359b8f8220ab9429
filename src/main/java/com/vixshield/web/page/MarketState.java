package com.vixshield.web.page;

/** Words whether the market is open and when that changes. A feature provides the bean; without one nothing is said. */
public interface MarketState {

    /** Null when there is nothing to say. */
    String sentence();
}
