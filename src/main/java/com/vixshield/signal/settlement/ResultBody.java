package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.seal.CanonicalJson;
import com.vixshield.signal.seal.SealedRecord;

/** Writes the statement of a result: which signal, which close, and every tier in dollars a contract. */
record ResultBody(SealedRecord record, DailySignal signal, Settlement settlement, List<TierGrade> tiers, XspGrades xsp,
        Set<Tier> suspended,
        List<Suspension> newlySuspended, List<ShadowGrades> shadows, String codeVersion) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Results before the second format carry no number and know no XSP. */
    private static final int FORMAT = 2;

    String write() {
        ObjectNode body = JSON.objectNode();
        body.put("format", FORMAT).put("code_version", codeVersion).put("rulebook", signal.rulebook())
                .put("session", signal.session().toString())
                .put("source", record.source()).put("unit", "dollars a contract");
        body.putObject("signal").put("sequence", record.sequence()).put("hash", record.hash());
        body.putObject("settlement").put("session", settlement.session().toString()).put("source", settlement.source())
                .set("close", number(settlement.close()));
        ObjectNode all = body.putObject("tiers");
        put(all, tiers);
        if (!xsp.widths().isEmpty()) {
            ObjectNode small = body.putObject("xsp").set("settlement", number(xsp.settlement()));
            var widths = small.putArray("widths");
            xsp.widths().forEach(width -> put(widths.addObject().put("width", width.width()).putObject("tiers"),
                    width.tiers()));
        }
        var given = body.putArray("suspended");
        newlySuspended.forEach(tier -> given.addObject().put("tier", tier.tier().key()).put("trades", tier.trades())
                .<ObjectNode> set("mean", number(tier.mean())).set("upper_bound", number(tier.upperBound())));
        if (!shadows.isEmpty()) {
            ObjectNode beside = body.putObject("shadows");
            shadows.forEach(shadow -> beside.set(shadow.rulebook(), shadow(shadow)));
        }
        return CanonicalJson.write(body);
    }

    private void put(ObjectNode all, List<TierGrade> grades) {
        grades.forEach(grade -> all.set(grade.tier().key(), tier(grade).put("suspended", suspended.contains(grade.tier()))));
    }

    private ObjectNode shadow(ShadowGrades shadow) {
        ObjectNode graded = JSON.objectNode().put("document_sha256", shadow.documentHash());
        ObjectNode all = graded.putObject("tiers");
        shadow.tiers().forEach(grade -> all.set(grade.tier().key(), tier(grade)));
        return graded;
    }

    private ObjectNode tier(TierGrade grade) {
        ObjectNode tier = JSON.objectNode();
        tier.put("decision", grade.hold() ? "hold" : "trade");
        var gates = tier.putArray("refused_by");
        grade.refusedBy().forEach(gate -> gates.add(gate.key()));
        grade.noCondor().ifPresent(reason -> tier.put("no_condor", reason));
        grade.money().ifPresent(money -> {
            tier.set("fees", number(money.fees()));
            tier.set("owed", number(money.owed()));
            ObjectNode credits = tier.putObject("credit");
            ObjectNode results = tier.putObject("pnl");
            for (CreditBasis basis : CreditBasis.values()) {
                credits.set(basis.key(), number(money.credits().get(basis)));
                results.set(basis.key(), number(money.pnl(basis)));
            }
        });
        return tier;
    }

    /** Through a double: the same number whatever its scale, and money has far fewer than fifteen digits. */
    private static com.fasterxml.jackson.databind.JsonNode number(BigDecimal value) {
        return JSON.numberNode(value.doubleValue());
    }
}
