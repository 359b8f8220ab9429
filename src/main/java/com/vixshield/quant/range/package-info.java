/**
 * How far the index usually goes until the next close: a one-session standard deviation σ̂ blended from implied and
 * realised volatility, refitted month by month on what was known then, and bands whose coverage corrects itself. Decimals
 * of log return throughout (0.0085 is 0.85 %). The screen calls the bands "expected daily range" (EDR). {@link
 * RangeForecast} computes both.
 */
package com.vixshield.quant.range;
