/**
 * What a track record may claim. Results are index points per condor after fees; shares are decimals; every estimate
 * carries its 95 % interval, every win rate the one that it needs. Pure functions of the rows given: the same rows, the
 * same numbers. {@link WinRate} and {@link Calibration} are the first to read.
 */
package com.vixshield.quant.statistics;
