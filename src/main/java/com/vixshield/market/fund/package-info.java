/**
 * Daily and delayed prices of listed funds, from Cboe's and Tradier's documents. {@link Funds} names them, {@link FundHistory}
 * reads the days and {@link FundQuote} the price of the moment.
 */
package com.vixshield.market.fund;
