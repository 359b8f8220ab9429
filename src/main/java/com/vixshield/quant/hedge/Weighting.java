package com.vixshield.quant.hedge;

/** How the yearly budget is shared between the layers. */
public enum Weighting {
    /** Fixed 40/40/20. */
    LOYALTY,
    /** Follows the trend of the VIX, see {@link MotionReading}. */
    MOTION
}
