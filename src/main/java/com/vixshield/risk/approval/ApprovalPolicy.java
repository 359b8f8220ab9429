package com.vixshield.risk.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.risk.RiskGuard.Excess;
import com.vixshield.web.format.NumberFormats;

/**
 * Defines up to which limits a member decides alone.
 *
 * @param approvers how many others must agree beyond it
 * @param risk dollars that one condor position may lose
 * @param hedge dollars a year
 * @param contracts condors
 * @param instruments free to be chosen
 */
record ApprovalPolicy(int approvers, BigDecimal risk, BigDecimal hedge, int contracts, Set<InstrumentSet> instruments) {

    /** Only what rises counts: reducing is always free, even from far above. */
    List<Excess> beyond(RiskProfile before, RiskProfile after) {
        List<Excess> beyond = new ArrayList<>();
        rise(beyond, "risk", "At risk per trade", dollars(before, before.atRisk()), dollars(after, after.atRisk()), risk);
        rise(beyond, "cap", "The hedge budget", dollars(before, before.hedgeCap()), dollars(after, after.hedgeCap()), hedge);
        if (after.maxContracts() > contracts && after.maxContracts() > before.maxContracts()) {
            beyond.add(new Excess("contracts", "More than " + contracts + " contracts" + ending()));
        }
        if (after.instrumentSet() != before.instrumentSet() && !instruments.contains(after.instrumentSet())) {
            beyond.add(new Excess("instruments", "The instruments " + after.instrumentSet() + ending()));
        }
        return beyond;
    }

    private void rise(List<Excess> beyond, String field, String what, BigDecimal before, BigDecimal after, BigDecimal limit) {
        if (after.compareTo(limit) > 0 && after.compareTo(before) > 0) {
            beyond.add(new Excess(field, what + " beyond " + NumberFormats.money(limit) + ending()));
        }
    }

    private String ending() {
        return approvers == 1 ? " needs another member's approval." : " needs the approval of " + approvers + " other members.";
    }

    private static BigDecimal dollars(RiskProfile profile, double share) {
        return profile.equity().multiply(BigDecimal.valueOf(share));
    }

    String instrumentKeys() {
        return new TreeSet<>(instruments).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<InstrumentSet> instruments(String keys) {
        return keys.isEmpty()
                ? Set.of()
                : Arrays.stream(keys.split(",")).map(InstrumentSet::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
