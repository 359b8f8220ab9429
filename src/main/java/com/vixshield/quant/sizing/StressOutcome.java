package com.vixshield.quant.sizing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import com.vixshield.quant.hedge.plan.Layer;

/**
 * Holds what one historical night would do to tonight's position, dollars.
 *
 * @param spxMove decimal
 * @param condor result at settlement after the move, fees included
 * @param layers gain of each hedge layer, from the moves of the VX futures
 * @param hedge their sum
 * @param net condor and hedge
 * @param netShareOfEquity decimal
 */
public record StressOutcome(LocalDate date, double spxMove, BigDecimal condor, Map<Layer, BigDecimal> layers,
        BigDecimal hedge, BigDecimal net, double netShareOfEquity) {
}
