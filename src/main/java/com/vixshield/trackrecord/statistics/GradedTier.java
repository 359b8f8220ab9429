package com.vixshield.trackrecord.statistics;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.statistics.GradedResult;

/**
 * Holds the outcome of one tier in one session.
 *
 * @param noCondor why there was nothing to grade, null when there was
 * @param owed at settlement
 * @param width most that can be owed
 * @param pop forecast share of gains before fees, null without a forecast
 * @param needed wins that break even if every loss is the full width
 */
public record GradedTier(Tier tier, String regime, Decision decision, String noCondor, Map<BasisFilter, Fill> fills,
        double owed, double fees, double width, Double pop, Double needed) {

    /**
     * @param refusedBy every gate that refused it, in force or not
     * @param decidedBy those of them that decide
     */
    public record Decision(boolean hold, boolean suspended, List<Gate> refusedBy, List<Gate> decidedBy) {
    }

    /** @param credit before fees @param pnl after fees */
    public record Fill(double credit, double pnl) {
    }

    public GradedTier {
        fills = fills.isEmpty() ? Map.of() : new EnumMap<>(fills);
    }

    public boolean hold() {
        return decision.hold();
    }

    public boolean suspended() {
        return decision.suspended();
    }

    public List<Gate> refusedBy() {
        return decision.refusedBy();
    }

    public List<Gate> decidedBy() {
        return decision.decidedBy();
    }

    public boolean hasCondor() {
        return noCondor == null;
    }

    public boolean taken() {
        return hasCondor() && !hold() && !suspended();
    }

    /** The other way to have no trade: a condor that was refused, by a gate or because its tier was given up. */
    boolean refused() {
        return hasCondor() && !taken();
    }

    public double pnl(BasisFilter basis) {
        return fills.get(basis).pnl();
    }

    /** Whether the settlement stayed between the break-evens, which the forecast is about: before fees. */
    public boolean insideBreakEvens() {
        return fills.get(BasisFilter.EXPECTED).credit() > owed;
    }

    GradedResult result(LocalDate session, BasisFilter basis) {
        Fill fill = fills.get(basis);
        return new GradedResult(session, fill.pnl(), fill.credit() - fees, width);
    }
}
