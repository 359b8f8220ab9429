/**
 * What would have to move for a published signal to change: the same four strikes priced again at another index level,
 * another volatility or another hour, and judged by the same gates. Credits are index points, shifts of the index shares,
 * shifts of volatility points of a volatility index. {@link Sensitivity} reprices.
 */
package com.vixshield.quant.sensitivity;
