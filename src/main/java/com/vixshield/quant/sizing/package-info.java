/**
 * The sliders: from a tier's condor, the hedge market and a risk profile to everything that the page shows for one account
 * (rulebook §9), by one pure function. Sizing never changes the signal, it only scales it. A profile is valid or its errors
 * are listed by field; nothing is clamped without saying so, and every limit that was looked at is shown with the size it
 * allows. Index points and shares are double, dollars leave as BigDecimal with two decimals. {@link PositionSizer} is that
 * function.
 */
package com.vixshield.quant.sizing;
