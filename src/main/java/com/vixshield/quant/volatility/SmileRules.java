package com.vixshield.quant.volatility;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Defines how smiles are judged and the VIX is recomputed (rulebook §3).
 *
 * @param judgedDeviations quotes further than this many at-the-money standard deviations are not judged
 * @param priceTolerance points by which a model price may leave the quote
 * @param goodShare share inside from which a fit is good
 * @param fairShare from which it is fair, else poor
 * @param vixDays calendar days of the VIX
 * @param vixNearest calendar days from which a Friday is the near term; the next Friday is the other
 * @param vixWarning difference to the official close in vol points, quotes of the close, that is worth a warning
 * @param vixIntradayWarning difference to the index of the moment as a share of it, quotes of the day, likewise
 * @param morningSettlement time of day of AM-settled expiries
 * @param afternoonSettlement of PM-settled ones
 * @param zone of both
 */
public record SmileRules(double judgedDeviations, double priceTolerance, double goodShare, double fairShare, double vixDays,
        int vixNearest, double vixWarning, double vixIntradayWarning, LocalTime morningSettlement,
        LocalTime afternoonSettlement,
        ZoneId zone) {
}
