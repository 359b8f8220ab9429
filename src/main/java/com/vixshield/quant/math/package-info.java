/**
 * Numbers below the finance: the scaled complementary error function and what is built on it, order statistics, small fits.
 * Everything works on {@code double}, keeps relative accuracy in the far tails, and has no state but constant tables.
 * {@link NormalDistribution} and {@link TenthCents} are used most.
 */
package com.vixshield.quant.math;
