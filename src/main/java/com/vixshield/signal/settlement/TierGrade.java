package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorRules;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.gate.GateResult;
import com.vixshield.signal.settlement.CondorMoney.LegPrice;

/**
 * What became of one tier of one signal.
 *
 * @param hold whether it was refused; it is graded all the same
 * @param refusedBy every gate that refused it
 * @param decidedBy those of them that decide
 * @param money absent without a condor
 * @param noCondor why there was none
 */
record TierGrade(String tier, boolean hold, List<String> refusedBy, List<String> decidedBy, Optional<CondorMoney> money,
        Optional<String> noCondor, OptionalDouble pop, OptionalDouble breakEvenRate) {

    /** Of every tier of a signal, in its order. */
    static List<TierGrade> of(DailySignal signal, BigDecimal close, CondorRules rules) {
        List<TierGrade> grades = new ArrayList<>();
        signal.tiers().forEach((name, tier) -> grades.add(of(signal, name, tier, close, rules)));
        return grades;
    }

    private static TierGrade of(DailySignal signal, String name, TierResult tier, BigDecimal close, CondorRules rules) {
        List<GateResult> refusals = signal.gates().results().stream().filter(r -> r.tier().equals(name) && r.hold()).toList();
        Optional<CondorTier> condor = tier instanceof CondorTier found ? Optional.of(found) : Optional.empty();
        return new TierGrade(name, signal.gates().decisions().get(name).hold(),
                refusals.stream().map(GateResult::gate).toList(),
                refusals.stream().filter(GateResult::on).map(GateResult::gate).toList(),
                condor.map(c -> CondorMoney.of(c.legs().all().stream().map(TierGrade::price).toList(), close, rules)),
                tier instanceof NoCondor none ? Optional.of(none.reason()) : Optional.empty(),
                condor.map(CondorTier::popRw).orElse(OptionalDouble.empty()),
                condor.map(c -> OptionalDouble.of(c.breakevenWinRate())).orElse(OptionalDouble.empty()));
    }

    private static LegPrice price(CondorLeg leg) {
        return new LegPrice(leg.right(), leg.strike(), leg.qty(), leg.bid(), leg.ask());
    }
}
