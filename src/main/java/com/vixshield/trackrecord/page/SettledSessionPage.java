package com.vixshield.trackrecord.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.vixshield.chart.PayoffStrikes;
import com.vixshield.market.Provenance;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.seal.SealedRecord;
import com.vixshield.trackrecord.page.RecordPage.FillGap;
import com.vixshield.trackrecord.page.RecordPage.State;
import com.vixshield.trackrecord.statistics.EvidenceSegment;

/**
 * Shows everything that was known of one session, and its outcome.
 *
 * @param sealed the signal's record, or the one that says that it was missed
 * @param missedWhy null unless it was missed
 * @param shown null until the options have settled: those who pay see it before
 * @param settlement null before
 * @param later results and corrections, in the order of the chain
 */
public record SettledSessionPage(LocalDate session, EvidenceSegment segment, List<String> marks, String rulebook,
        SealedRecord sealed,
        String missedWhy, Instant settles, Shown shown, Settlement settlement, List<Later> later, LocalDate previous,
        LocalDate next) {

    /** @param inputs what it was computed from */
    record Shown(Tier tier, List<TierLine> tiers, List<GateLine> gates, MarketLevels levels, Provenance inputs,
            List<FillGap> fills, Xsp xsp) {
    }

    /**
     * The same tiers in XSP, in its points.
     *
     * @param settlement closing value of XSP, null until graded
     * @param missing why there are none, null when there are
     */
    record Xsp(BigDecimal settlement, List<XspLine> lines, String missing) {
    }

    /** @param why what refused it @param condor null when none could be built @param result points, null until graded */
    record XspLine(String width, Tier tier, State state, String why, TierCondor condor, Double result) {
    }

    /** @param forward null when there was none, as may be each of the others */
    record MarketLevels(Instant quotedAt, Double forward, Double vix, String regime, Double rangeLow, Double rangeHigh) {
    }

    /**
     * One tier, taken or refused.
     *
     * @param why what refused it
     * @param condor null when none could be built
     * @param results null until graded
     */
    record TierLine(Tier tier, String href, State state, String why, TierCondor condor, Results results) {
    }

    /** @param pop forecast share of gains, null without a forecast, as is {@code expectedPnl} */
    record TierCondor(PayoffStrikes strikes, double mid, double expected, double natural, Double tooLate, Double pop,
            double needed, Double expectedPnl) {
    }

    record Results(double mid, double expected, double natural) {
    }

    record GateLine(String name, String reading, String holdsWhen, boolean on, boolean hold) {

        public String getKind() {
            return on ? hold ? "hold" : "pass" : "off";
        }

        public String getWord() {
            return on ? hold ? "Held" : "Passed" : hold ? "Off · would hold" : "Off · would pass";
        }
    }

    public record Settlement(LocalDate session, BigDecimal close, String source, Instant knownAt) {
    }

    /** @param text of a correction, null for a result */
    record Later(SealedRecord record, String text) {

        public boolean isCorrection() {
            return text != null;
        }
    }

    public boolean isMissed() {
        return missedWhy != null;
    }
}
