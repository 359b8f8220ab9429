/**
 * Recorded market data from a folder: tidy CSV series, Cboe quote tables, tidy chains, and files as the providers write
 * them dropped beside. What is malformed is refused whole when it is asked for; what is absent is simply not known. {@link
 * ReplaySource} provides them.
 */
package com.vixshield.market.replay;
