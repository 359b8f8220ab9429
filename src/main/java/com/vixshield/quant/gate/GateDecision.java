package com.vixshield.quant.gate;

import java.util.List;

/** What the gates that are on decide for a tier. @param reasons of those that refuse; empty when the tier may be traded */
public record GateDecision(boolean hold, List<String> reasons) {
}
