/**
 * What the market says and when it is open. A session is one trading day of NYSE and Cboe; a chain is every option quote of
 * one moment; the quote instant is when those quotes were made, which is earlier than the page that showed them. Sources
 * differ (recorded files, simulation, providers) but all give the records of the core, with their provenance. A chain or
 * file that is malformed is refused whole, by {@link com.vixshield.market.MarketDataException}; of a series that is
 * imported or fetched, a bad row costs itself only, and is listed. {@link MarketDataSource} is what the signal reads.
 */
package com.vixshield.market;
