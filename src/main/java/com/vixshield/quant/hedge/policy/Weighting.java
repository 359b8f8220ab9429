package com.vixshield.quant.hedge.policy;

import com.vixshield.quant.hedge.motion.VixTrend;

/** Names how the yearly budget is shared between the layers. */
public enum Weighting {
    /** Fixed 40/40/20. */
    LOYALTY,
    /** Follows the trend of the VIX, see {@link VixTrend}. */
    MOTION
}
