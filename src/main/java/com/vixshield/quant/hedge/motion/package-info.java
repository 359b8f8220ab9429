/**
 * The trend of the VIX and the layer weights that follow it. {@link VixTrend} reads it.
 */
package com.vixshield.quant.hedge.motion;
