/**
 * Walks a stored history day by day: condors entered at each close and settled at the next, the VIX hedge marked daily, and the
 * accounts that come of both. Strikes, credits and gates are chosen by the classes that make the daily signal; prices without
 * quotes come from a stated model. Nothing on a session depends on a later one but its result.
 */
package com.vixshield.quant.backtest;
