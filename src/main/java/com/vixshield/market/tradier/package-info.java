/**
 * Tradier, a broker whose interface gives live quotes to holders of a token. Chains come one expiry at a time. Each quote
 * has its own time, so the age of every single one is known. {@link TradierFeeds} fetches them.
 */
package com.vixshield.market.tradier;
