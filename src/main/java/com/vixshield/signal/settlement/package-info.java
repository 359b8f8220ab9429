/**
 * What became of each sealed signal: {@link SettlementService} grades it at the official close, {@link Regrader} repeats the
 * grades from what is stored.
 */
package com.vixshield.signal.settlement;
