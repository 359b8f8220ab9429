package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.MarketDataSource;
import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.learned.PromotionRule;
import com.vixshield.rulebook.VersionComparison;
import com.vixshield.rulebook.VersionComparison.Outcome;
import com.vixshield.rulebook.VersionComparison.Session;
import com.vixshield.rulebook.VersionComparison.Side;
import com.vixshield.rulebook.VersionComparison.TierComparison;
import com.vixshield.rulebook.VersionResults;

/** Compares the grades of versions in shadow with those of the version that was in force beside them. */
@ApplicationScoped
class ShadowResults implements VersionResults {

    /** What both came to in one session and tier. */
    private record Pair(LocalDate session, Tier tier, boolean differs, Outcome earlier, Outcome later) {
    }

    private static final int SHOWN = 20;
    private static final String SESSIONS = """
            select count(distinct session) from shadow_grades where source = ? and rulebook = ?""";
    private static final String GRADED = """
            select e.hold, e.pnl / e.max_loss, n.pnl / e.max_loss
            from shadow_grades e join shadow_grades n using (source, session, rulebook, tier)
            where source = ? and rulebook = ? and tier = ? and e.basis = 'expected' and n.basis = 'natural'
              and e.max_loss > 0 and n.pnl is not null
            order by session""";
    private static final String PAIRS = """
            select session, tier, g.hold, g.pnl, w.hold, w.pnl,
                   (g.hold, g.credit, g.owed, g.max_loss) is distinct from (w.hold, w.credit, w.owed, w.max_loss)
            from grades g join shadow_grades w using (source, session, tier, basis)
            where source = ? and basis = 'expected' and g.rulebook = ? and w.rulebook = ?""";

    @Inject
    DataSource database;
    @Inject
    MarketDataSource market;

    @Override
    public int sessionsInShadow(String version) {
        return read(connection -> Statements.first(connection, SESSIONS, row -> row.getInt(1), market.label().source(),
                version).orElseThrow());
    }

    @Override
    public List<PromotionRule.Graded> gradedInShadow(String version, Tier tier) {
        return read(connection -> Statements.list(connection, GRADED,
                row -> new PromotionRule.Graded(!row.getBoolean(1), row.getDouble(2), row.getDouble(3)),
                market.label().source(), version, tier.key()));
    }

    @Override
    public Optional<VersionComparison> compare(String earlier, String later) {
        List<Pair> pairs = new ArrayList<>();
        read(connection -> pairs.addAll(Statements.list(connection, PAIRS, row -> pair(row, 3, 5), market.label().source(),
                earlier, later)));
        read(connection -> pairs.addAll(Statements.list(connection, PAIRS, row -> pair(row, 5, 3), market.label().source(),
                later, earlier)));
        pairs.sort(Comparator.comparing(Pair::session));
        return pairs.isEmpty() ? Optional.empty() : Optional.of(comparison(pairs));
    }

    private static VersionComparison comparison(List<Pair> pairs) {
        List<Session> differing = pairs.stream().filter(Pair::differs)
                .sorted(Comparator.comparing(Pair::session).reversed()).limit(SHOWN)
                .map(pair -> new Session(pair.session(), pair.tier().label(), pair.earlier(), pair.later())).toList();
        return new VersionComparison((int) pairs.stream().map(Pair::session).distinct().count(), pairs.get(0).session(),
                pairs.get(pairs.size() - 1).session(), Tier.all().stream().map(tier -> tier(tier, pairs)).toList(),
                differing);
    }

    private static TierComparison tier(Tier tier, List<Pair> pairs) {
        List<Pair> own = pairs.stream().filter(pair -> pair.tier() == tier).toList();
        return new TierComparison(tier.label(), (int) own.stream().filter(Pair::differs).count(), side(own, Pair::earlier),
                side(own, Pair::later));
    }

    private static Side side(List<Pair> pairs, Function<Pair, Outcome> which) {
        List<BigDecimal> taken = pairs.stream().map(which).filter(outcome -> !outcome.hold() && outcome.pnl() != null)
                .map(Outcome::pnl).toList();
        return new Side(taken.size(), taken.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** @param earlier column at which its verdict stands, its result behind; @param later likewise */
    private static Pair pair(ResultSet row, int earlier, int later) throws SQLException {
        return new Pair(row.getObject(1, LocalDate.class), Tier.require(row.getString(2)), row.getBoolean(7),
                outcome(row, earlier),
                outcome(row, later));
    }

    private static Outcome outcome(ResultSet row, int column) throws SQLException {
        return new Outcome(row.getBoolean(column), row.getBigDecimal(column + 1));
    }

    private <T> T read(Statements.Work<T> work) {
        return Statements.with(database, "the grades of versions in shadow cannot be read", work);
    }
}
