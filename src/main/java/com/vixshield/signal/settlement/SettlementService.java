package com.vixshield.signal.settlement;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.platform.Json;
import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Expectancy;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.ledger.SealedLedger;
import com.vixshield.signal.seal.RecordKind;
import com.vixshield.signal.seal.SealedRecord;
import com.vixshield.signal.seal.Timeliness;

/** Settles a sealed signal: its grades, the tiers they suspend, and the record of both, in one step. */
public final class SettlementService {

    private static final String SETTLE = """
            insert into settlements (source, session, close, close_source, known_at) values (?, ?, ?, ?, ?)
            on conflict (source, session) do nothing""";

    private final SealedLedger ledger;
    private final Rulebooks rulebooks;
    private final String codeVersion;

    public SettlementService(SealedLedger ledger, Rulebooks rulebooks, String codeVersion) {
        this.ledger = ledger;
        this.rulebooks = rulebooks;
        this.codeVersion = codeVersion;
    }

    /**
     * Within a step of the ledger.
     *
     * @param sealed the signal's record
     */
    public SealedRecord settle(Connection connection, SealedRecord sealed, GradableSignal graded, Settlement settlement,
            Timings timings) throws SQLException {
        DailySignal signal = graded.signal();
        RulebookParameters rules = rulebooks.parameters(signal.rulebook());
        keep(connection, sealed.source(), settlement);
        List<TierGrade> tiers = TierGrade.of(signal, settlement.close(), rules.condor());
        XspGrades xsp = XspGrades.of(signal, settlement.close(), rules.xspCondor());
        GradeTable table = new GradeTable(connection, sealed.source(), signal.rulebook());
        Set<Tier> suspended = suspended(sealed);
        List<Suspension> fallen = fallen(table, tiers, rules);
        List<ShadowGrades> shadows = graded.shadows().stream().map(shadow -> ShadowGrades.of(shadow, settlement.close(),
                rulebooks.parameters(shadow.signal().rulebook()))).toList();
        String body = new ResultBody(sealed, signal, settlement, tiers, xsp, suspended, fallen, shadows, codeVersion).write();
        SealedRecord result = ledger.append(connection, sealed.source(), RecordKind.RESULT, sealed.session(), timings::result,
                body, Optional.empty());
        table.add(new GradedSession(sealed.session(), graded.id(), sealed.timeliness(), signal.regime().label(), tiers),
                result.sequence(), suspended);
        new XspGradeTable(connection, result, signal.rulebook()).add(xsp, suspended);
        for (Suspension suspension : fallen) {
            table.suspend(suspension, sealed.session(), result.sequence());
        }
        for (ShadowGrades shadow : shadows) {
            new ShadowGradeTable(connection, result).add(shadow);
        }
        return result;
    }

    /** When a result counts as on time. */
    public interface Timings {
        Timeliness result(java.time.Instant recordedAt);
    }

    private static void keep(Connection connection, String source, Settlement settlement) throws SQLException {
        Statements.update(connection, SETTLE, source, settlement.session(), settlement.close(), settlement.source(),
                settlement.knownAt());
    }

    /** As the signal said it when it was sealed. */
    private static Set<Tier> suspended(SealedRecord sealed) {
        try {
            Set<Tier> tiers = EnumSet.noneOf(Tier.class);
            for (JsonNode tier : Json.MAPPER.readTree(sealed.body()).path("suspended")) {
                tiers.add(Tier.require(tier.asText()));
            }
            return tiers;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("record " + sealed.sequence() + " of " + sealed.source() + " is no JSON", e);
        }
    }

    private static List<Suspension> fallen(GradeTable table, List<TierGrade> tiers, RulebookParameters rules)
            throws SQLException {
        Set<Tier> already = table.suspended();
        List<Suspension> fallen = new ArrayList<>();
        for (TierGrade grade : tiers) {
            if (!grade.hold() && grade.money().isPresent() && !already.contains(grade.tier())) {
                List<Double> results = new ArrayList<>(table.taken(grade.tier()));
                results.add(grade.money().get().pnl(CreditBasis.EXPECTED).doubleValue());
                Expectancy expectancy = rules.kill().judge(results.stream().mapToDouble(Double::doubleValue).toArray());
                if (expectancy.suspends()) {
                    fallen.add(Suspension.of(grade.tier(), expectancy));
                }
            }
        }
        return fallen;
    }
}
