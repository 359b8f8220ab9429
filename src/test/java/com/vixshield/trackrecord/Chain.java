package com.vixshield.trackrecord;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.platform.Ids;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.World;

/** Facts of a sealed record, laid out row by row; hashes and signatures are made up, the chain is whole. */
@ApplicationScoped
public class Chain {

    private static final String SIGNAL = """
            insert into signals (id, session, rulebook, source, origin, expiry, expires_at, quoted_at, published_at, document)
            values (?, ?, '1.0', ?, ?, ?, ?, ?, ?, '{}')""";
    private static final String RECORD = """
            insert into sealed_records (source, sequence, kind, session, timeliness, body, body_sha256, previous_hash, hash,
                                        recorded_at, key_id, signature, signal_id)
            values (?, ?, ?, ?, ?, ?, encode(sha256(?::bytea), 'hex'), ?, encode(sha256(?::bytea), 'hex'), ?,
                    '0123456789abcdef', 'c2lnbmF0dXJl', ?)""";
    private static final String HASH = "select hash from sealed_records where source = ? order by sequence desc limit 1";
    /** Every tier at every basis in one statement. */
    private static final String GRADES = """
            insert into grades (source, session, tier, basis, signal_id, sequence, rulebook, timeliness, regime, hold, suspended,
                                refused_by, decided_by, no_condor, credit, owed, fees, pnl, max_loss, pop, break_even_rate)
            select ?, ?, t.tier, b.basis, ?, ?, '1.0', ?, ?, c.hold, false, string_to_array(c.refused, ','),
                   string_to_array(case when c.hold then 'value' else '' end, ','), null, 100 * (c.credit + b.more), 100 * c.owed,
                   5.20, 100 * (c.credit + b.more - c.owed) - 5.20, 100 * (25 - c.credit) + 5.20, ?, (25.052 - c.credit) / 25
            from (values (?, ?, ?, ?)) c(refused, hold, credit, owed),
                 unnest(string_to_array(?, ',')) t(tier),
                 (values ('mid', 0.1), ('expected', 0), ('natural', -0.1)) b(basis, more)""";

    @Inject
    World world;
    @Inject
    MarketDataSource market;
    @Inject
    Specimens specimens;
    @Inject
    Ids ids;

    private final SessionCalendar calendar = new SessionCalendar();
    private int made;

    /**
     * One graded tier of every session that it is laid out for.
     *
     * @param refusedBy gates separated by commas; value, data and liquidity decide
     * @param credit expected, points; mid is 0.10 above and natural 0.10 below
     * @param owed points
     */
    public record Outcome(String regime, String refusedBy, double credit, double owed, double pop) {

        public static Outcome won() {
            return new Outcome("carry", "", 3, 0, 0.85);
        }

        public static Outcome lost() {
            return new Outcome("stress", "", 3, 15, 0.85);
        }

        public static Outcome refused(double owed) {
            return new Outcome("carry", "value,vix_scaling", 3, owed, 0.8);
        }
    }

    /** A signal with a document of its own. */
    public UUID sealed(LocalDate session, String timeliness) {
        UUID id = specimens.publish(session);
        record("signal", session, timeliness, "{\"session\":\"" + session + "\"}", id);
        return id;
    }

    /** A signal of the demo market, which has quotes of XSP. */
    public UUID sealedDemo(LocalDate session) {
        UUID id = specimens.publishDemo(session);
        record("signal", session, "on_time", "{\"session\":\"" + session + "\"}", id);
        return id;
    }

    /** The grade of one condor in XSP, beside a result that is there. Dollars a contract. */
    public void gradedXsp(LocalDate session, String tier, int width, double settlement, double pnl) {
        world.update(
                """
                        insert into xsp_grades (source, session, width, tier, basis, sequence, rulebook, settlement, hold, suspended,
                                                refused_by, decided_by, no_condor, credit, owed, fees, pnl, max_loss)
                        select source, session, ?, ?, 'expected', sequence, '1.0', ?, false, false, '{}', '{}', null, 50, 0, 5.20, ?, 255
                        from sealed_records where source = ? and session = ? and kind = 'result'""",
                width, tier,
                BigDecimal.valueOf(settlement), BigDecimal.valueOf(pnl), source(), session);
    }

    public UUID sealed(LocalDate session, String origin, String timeliness) {
        LocalDate expiry = calendar.next(session);
        UUID id = ids.next();
        world.update(SIGNAL, id, session, source(), origin, expiry, time(calendar.close(expiry)),
                time(calendar.preview(session)), time(calendar.close(session)));
        record("signal", session, timeliness, "{\"session\":\"" + session + "\"}", id);
        return id;
    }

    /** Of a signal that is published already. */
    public void sealed(LocalDate session, UUID published) {
        record("signal", session, "on_time", "{\"session\":\"" + session + "\"}", published);
    }

    public void missed(LocalDate session, String reason) {
        record("missed", session, "on_time", "{\"origin\":\"demo\",\"reason\":\"" + reason + "\",\"rulebook\":\"1.0\"}", null);
    }

    public void corrected(LocalDate session, String text) {
        record("correction", session, "on_time", "{\"text\":\"" + text + "\"}", null);
    }

    /** The same outcome for every tier. */
    public void graded(LocalDate session, UUID signal, String timeliness, double close, Outcome outcome) {
        LocalDate expiry = calendar.next(session);
        world.update("insert into settlements values (?, ?, ?, 'test', ?) on conflict do nothing", source(), expiry, close,
                time(calendar.close(expiry)));
        long sequence = record("result", session, "on_time", "{\"result\":\"" + session + "\"}", null);
        world.update(GRADES, source(), session, signal, sequence, timeliness, outcome.regime(), outcome.pop(),
                outcome.refusedBy(), outcome.refusedBy().contains("value"), BigDecimal.valueOf(outcome.credit()),
                BigDecimal.valueOf(outcome.owed()),
                Tier.all().stream().map(Tier::key).collect(Collectors.joining(",")));
    }

    private long record(String kind, LocalDate session, String timeliness, String body, UUID signal) {
        world.update("insert into seal_keys values ('0123456789abcdef', ?, now()) on conflict do nothing",
                "A".repeat(43) + "=");
        String previous = world.single(HASH, source());
        long sequence = world.number("select count(*) from sealed_records where source = ?", source()) + 1;
        world.update(RECORD, source(), sequence, kind, session, timeliness, body, body,
                previous == null ? "0".repeat(64) : previous, body + sequence + " of test " + ++made,
                time(calendar.close(session).minusSeconds(60)), signal);
        return sequence;
    }

    private String source() {
        return market.label().source();
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
