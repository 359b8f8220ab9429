package com.vixshield.alert;

import java.util.List;

/**
 * Holds the contents of the daily mail; its HTML and text parts are made from this one record, so they cannot differ.
 *
 * @param notice what must be said of demo or recorded data; empty when live
 * @param decision Trade, Hold, or Paused where the account's loss budget stops a trade
 * @param strikes the four strikes in market order; empty when the session has no condor
 * @param sending how to send the order; empty when nothing is sold, or it is too late
 * @param hedgeOrders of an account that keeps a book here; empty where nothing is due
 * @param nights results if a past night came again
 * @param nightNote what of the position they assume
 * @param tiers the verdict of every tier
 * @param quotes of the legs; empty without a condor
 * @param results what became of the session before; empty at the start
 */
record SignalMailPage(String subject, String preheader, String notice, String dateline, String decision, String headline,
        List<Strike> strikes, List<Line> orders, List<Line> sending, List<Line> facts, List<Line> hedge,
        List<Line> hedgeOrders, List<Line> gates, List<Night> nights, String nightNote, List<Line> tiers, List<Line> market,
        List<Line> quotes, List<Line> results, Links links, String source) {

    record Strike(String level, String leg, boolean sold) {
    }

    /** @param small a second line of context, or empty */
    record Line(String label, String value, String small) {
    }

    record Night(String label, String condor, String hedge, String together) {
    }

    record Links(String today, String alerts, String stop) {
    }
}
