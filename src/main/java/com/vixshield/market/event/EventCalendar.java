package com.vixshield.market.event;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.history.EventKind;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Stores scheduled announcements as every source gave them. Nothing is overwritten: what changed is a further row. */
@ApplicationScoped
@Typed(EventCalendar.class)
public class EventCalendar implements ScheduledEvents {

    /** What operators say stands above every other source, and is never a change of one. */
    public static final String OPERATOR = "operator";

    private static final String BETWEEN = """
            with latest as (
                select distinct on (date, kind, source) * from market_events
                where date between ? and ? order by date, kind, source, id desc)
            select distinct on (date, kind) kind, date, time_et, source from latest e
            where not withdrawn and (source = 'operator' or not exists (
                select 1 from latest w where w.date = e.date and w.kind = e.kind and w.withdrawn))
            order by date, kind, source = 'operator' desc, id desc""";
    private static final String LATEST = """
            select distinct on (date, kind, source) kind, date, time_et, source, withdrawn from market_events
            order by date, kind, source, id desc""";
    private static final String RECORD = """
            insert into market_events (kind, date, time_et, source, withdrawn, noted_by, known_at)
            values (?, ?, ?, ?, ?, ?, ?)""";
    /** One writer at a time: two imports of the same file must not both find a row missing. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('market_events'))";
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /**
     * What became of a list of announcements.
     *
     * @param added not known before from that source
     * @param changes known with another time, in words
     * @param unchanged known as they are
     * @param withdrawn left out, because an operator has withdrawn that announcement
     */
    public record Recorded(int added, List<String> changes, int unchanged, int withdrawn) {
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    Clock clock;

    @Override
    public List<MarketEvent> between(LocalDate first, LocalDate last) {
        // Asked in the middle of anything, also of another database role's transaction.
        return QuarkusTransaction.suspendingExisting().call(() -> connected(connection -> {
            List<MarketEvent> events = Statements.list(connection, BETWEEN, EventCalendar::event, first, last);
            events.sort(MarketEvent.BY_DATE);
            return events;
        }));
    }

    @Override
    public Map<EventKind, MarketEvent> last() {
        Map<EventKind, MarketEvent> last = new EnumMap<>(EventKind.class);
        between(FIRST, LAST).forEach(event -> last.put(event.kind(), event));
        return last;
    }

    /** Every announcement as the core reads them. */
    public NavigableMap<LocalDate, Set<EventKind>> history() {
        NavigableMap<LocalDate, Set<EventKind>> days = new TreeMap<>();
        between(FIRST, LAST).forEach(
                event -> days.computeIfAbsent(event.date(), day -> EnumSet.noneOf(EventKind.class)).add(event.kind()));
        return days;
    }

    /** Takes what is new or different, all of it or nothing; the same list again changes nothing. */
    public Recorded record(List<MarketEvent> events) {
        return alone(connection -> new Comparison(known(connection)).record(connection, events));
    }

    /** Puts an announcement on the calendar by hand, also one that was withdrawn. */
    public void note(EventKind kind, LocalDate date, Optional<LocalTime> time, String by) {
        alone(connection -> write(connection, List.of(new MarketEvent(kind, date, time, OPERATOR)), false, by));
    }

    /** Takes an announcement off the calendar by hand, whatever its sources say later. */
    public void withdraw(EventKind kind, LocalDate date, String by) {
        alone(connection -> write(connection, List.of(new MarketEvent(kind, date, Optional.empty(), OPERATOR)), true, by));
    }

    private record Known(Map<String, MarketEvent> bySource, Set<String> withdrawn) {
    }

    /** Of what a source says now with what it said before. */
    private final class Comparison {

        private final Known known;

        Comparison(Known known) {
            this.known = known;
        }

        Recorded record(Connection connection, List<MarketEvent> events) throws SQLException {
            List<MarketEvent> news = new ArrayList<>();
            List<String> changes = new ArrayList<>();
            int withdrawn = 0;
            int unchanged = 0;
            for (MarketEvent event : events) {
                MarketEvent before = known.bySource().put(key(event), event);
                if (known.withdrawn().contains(event.kind() + " " + event.date())) {
                    withdrawn++;
                } else if (event.equals(before)) {
                    unchanged++;
                } else {
                    news.add(event);
                    if (before != null) {
                        changes.add(event.kind() + " " + event.date() + ": " + time(before) + " became " + time(event));
                    }
                }
            }
            write(connection, news, false, null);
            return new Recorded(news.size() - changes.size(), List.copyOf(changes), unchanged, withdrawn);
        }

        private String time(MarketEvent event) {
            return event.time().map(LocalTime::toString).orElse("no time");
        }
    }

    private static String key(MarketEvent event) {
        return event.kind() + " " + event.date() + " " + event.source();
    }

    private static Known known(Connection connection) throws SQLException {
        Known known = new Known(new HashMap<>(), new HashSet<>());
        Statements.each(connection, LATEST, row -> {
            MarketEvent event = event(row);
            if (!row.getBoolean("withdrawn")) {
                known.bySource().put(key(event), event);
            } else if (event.source().equals(OPERATOR)) {
                known.withdrawn().add(event.kind() + " " + event.date());
            }
        });
        return known;
    }

    private int write(Connection connection, List<MarketEvent> events, boolean withdrawn, String by) throws SQLException {
        Instant now = clock.instant();
        Statements.batch(connection, RECORD, events.stream().map(event -> new Object[]{event.kind().name(), event.date(),
                event.time(), event.source(), withdrawn, by, now}).toList());
        return events.size();
    }

    private static MarketEvent event(ResultSet row) throws SQLException {
        return new MarketEvent(EventKind.valueOf(row.getString("kind")), row.getObject("date", LocalDate.class),
                Optional.ofNullable(row.getObject("time_et", LocalTime.class)), row.getString("source"));
    }

    /** In one transaction, with no other writer. */
    private <T> T alone(Statements.Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> connected(connection -> {
            Statements.run(connection, ALONE);
            return work.in(connection);
        }));
    }

    private <T> T connected(Statements.Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.in(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the announcements in the database: " + e.getMessage(), e);
        }
    }
}
