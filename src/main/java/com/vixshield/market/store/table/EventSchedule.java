package com.vixshield.market.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.event.MarketEvent;

/**
 * Lists all announcements of one kind that a source knows. One that it had announced and does not name any more was moved,
 * and is withdrawn; beyond the last one that it names it says nothing.
 *
 * @param events of one kind and source, ascending, not empty
 */
public record EventSchedule(List<MarketEvent> events) {

    private static final String WITHDRAW = """
            insert into market_events (kind, date, source, withdrawn, noted_by, known_at)
            select kind, date, source, true, source, ? from (
                select distinct on (date) * from market_events
                where kind = ? and source = ? and date > ? and date < ? order by date, id desc) latest
            where not withdrawn and not date = any (?)""";

    /** @return how many were withdrawn */
    public int withdrawOthers(Connection connection, Instant now) throws SQLException {
        MarketEvent last = events.get(events.size() - 1);
        try (PreparedStatement insert = connection.prepareStatement(WITHDRAW)) {
            insert.setObject(1, now.atOffset(ZoneOffset.UTC));
            insert.setString(2, last.kind().name());
            insert.setString(3, last.source());
            insert.setObject(4, now.atZone(SessionCalendar.NEW_YORK).toLocalDate());
            insert.setObject(5, last.date());
            insert.setArray(6,
                    connection.createArrayOf("date", events.stream().map(MarketEvent::date).toArray(LocalDate[]::new)));
            return insert.executeUpdate();
        }
    }
}
