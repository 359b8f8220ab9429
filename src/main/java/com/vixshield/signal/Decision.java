package com.vixshield.signal;

import java.util.List;

/**
 * What a tier's signal comes down to.
 *
 * @param reasons of a hold, worst first
 */
public record Decision(boolean trade, List<String> reasons) {

    public String word() {
        return trade ? "Trade" : "Hold";
    }
}
