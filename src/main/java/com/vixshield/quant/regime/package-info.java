/**
 * What kind of market the signal stands in: one label by the first rule that matches, with the numbers that decided it.
 * Labels inform; they never select strikes. Slopes and ratios are decimals, volatilities annualised decimals. {@link
 * RegimeClassifier} finds the label.
 */
package com.vixshield.quant.regime;
