/**
 * One session's signal as a pure function: a chain and the daily history go in, everything that rulebook §§1–8 says about
 * the next session comes out, and each part that cannot be computed names its reason. Nothing here reads a clock, a file or
 * a network; the same inputs give the same bytes. {@link SignalCalculator} computes it.
 */
package com.vixshield.quant;
