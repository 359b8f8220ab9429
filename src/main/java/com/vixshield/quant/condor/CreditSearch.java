package com.vixshield.quant.condor;

/**
 * Records where the search for a credit began and where it ended.
 *
 * @param startPut first candidate short put outside the 85 % range
 * @param startCall first candidate short call outside it
 * @param startCredit mid credit there, points
 * @param outsideEdr85 whether both final shorts lie outside the range
 * @param creditAtEdr85 what the range itself pays, points: the same as startCredit
 */
public record CreditSearch(double startPut, double startCall, double startCredit, boolean outsideEdr85, double creditAtEdr85) {
}
