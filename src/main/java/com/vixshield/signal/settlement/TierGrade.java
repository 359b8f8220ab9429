package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorRules;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.gate.GateResult;
import com.vixshield.quant.gate.Gates;
import com.vixshield.signal.settlement.CondorMoney.LegPrice;

/**
 * Holds the grade of one tier of one signal.
 *
 * @param hold whether it was refused; it is graded all the same
 * @param refusedBy all the gates that refused it
 * @param decidedBy those of them that decide
 * @param money absent without a condor
 * @param noCondor why there was none
 */
public record TierGrade(Tier tier, boolean hold, List<Gate> refusedBy, List<Gate> decidedBy, Optional<CondorMoney> money,
        Optional<String> noCondor, OptionalDouble pop, OptionalDouble breakEvenRate) {

    /** Of every tier of a signal in SPX, in its order. */
    public static List<TierGrade> of(DailySignal signal, BigDecimal close, CondorRules rules) {
        return of(signal.tiers(), signal.gates(), close, rules);
    }

    /** @param close of the index that the strikes are points of */
    static List<TierGrade> of(Map<Tier, TierResult> tiers, Gates gates, BigDecimal close, CondorRules rules) {
        List<TierGrade> grades = new ArrayList<>();
        tiers.forEach((tier, result) -> grades.add(of(gates, tier, result, close, rules)));
        return grades;
    }

    private static TierGrade of(Gates gates, Tier tier, TierResult result, BigDecimal close, CondorRules rules) {
        List<GateResult> refusals = gates.results().stream().filter(r -> r.tier() == tier && r.hold()).toList();
        Optional<CondorTier> condor = result instanceof CondorTier found ? Optional.of(found) : Optional.empty();
        return new TierGrade(tier, gates.decisions().get(tier).hold(),
                refusals.stream().map(GateResult::gate).toList(),
                refusals.stream().filter(GateResult::on).map(GateResult::gate).toList(),
                condor.map(c -> CondorMoney.of(c.legs().all().stream().map(TierGrade::price).toList(), close, rules)),
                result instanceof NoCondor none ? Optional.of(none.reason()) : Optional.empty(),
                condor.map(CondorTier::popRw).orElse(OptionalDouble.empty()),
                condor.map(c -> OptionalDouble.of(c.breakevenWinRate())).orElse(OptionalDouble.empty()));
    }

    private static LegPrice price(CondorLeg leg) {
        return new LegPrice(leg.right(), leg.strike(), leg.qty(), leg.bid(), leg.ask());
    }
}
