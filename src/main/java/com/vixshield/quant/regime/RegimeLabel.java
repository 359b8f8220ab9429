package com.vixshield.quant.regime;

/** Names the regimes, in the order in which they are tried. */
public enum RegimeLabel {
    STRESS,
    THETA_PRESS,
    CARRY,
    TRANSITION
}
