package com.vixshield.market.store.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.event.MarketEvent;
import com.vixshield.platform.sql.Statements;

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
        return Statements.update(connection, WITHDRAW, now, last.kind().name(), last.source(),
                now.atZone(SessionCalendar.NEW_YORK).toLocalDate(), last.date(),
                Statements.array("date", events.stream().map(MarketEvent::date).toList()));
    }
}
