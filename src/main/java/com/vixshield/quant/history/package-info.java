/**
 * The daily past as the core takes it: index bars, one-value series, VX settlements and announcements, ascending by date,
 * in the units their sources publish. A value that a source lacks is absent or NaN, and what cannot have happened is told
 * apart from what did. {@link MarketHistory} holds all of it.
 */
package com.vixshield.quant.history;
