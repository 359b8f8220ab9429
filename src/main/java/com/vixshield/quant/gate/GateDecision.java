package com.vixshield.quant.gate;

import java.util.List;

/** Holds what the gates that are on decide for a tier. */
public record GateDecision(boolean hold, List<String> reasons) {
}
