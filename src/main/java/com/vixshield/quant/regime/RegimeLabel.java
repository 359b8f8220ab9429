package com.vixshield.quant.regime;

/** In the order in which they are tried. */
public enum RegimeLabel {
    STRESS,
    THETA_PRESS,
    CARRY,
    TRANSITION
}
