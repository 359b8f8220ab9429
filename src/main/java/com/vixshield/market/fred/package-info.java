/**
 * FRED, the Federal Reserve Bank of St. Louis: rates, prices, jobs, output and the dollar. An observation is a value and
 * the day or the period it stands for, not the day on which it was published. Without a key FRED offers the file behind its
 * chart, with one the observations as JSON; both say the same. {@link FredFeeds} fetches them.
 */
package com.vixshield.market.fred;
