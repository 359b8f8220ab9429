/**
 * What the market said, kept: raw bytes by their digest, daily facts with every revision, and a report of each file that
 * was read. Nothing here is ever changed or removed; a corrected fact is a newer version beside the old one. {@link
 * StoredMarket} reads it; room importing is the way in, table holds the facts, feed the feeds' states.
 */
package com.vixshield.market.store;
