package com.vixshield.signal.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.vixshield.signal.seal.PublicSealKey;
import com.vixshield.signal.seal.SealKey;

/** Lists the keys that have signed records over time; the last one still does. */
public final class PublishedKeys {

    /** @param until when the next key took over; null for the one in use */
    public record Period(PublicSealKey key, Instant from, Instant until) {
    }

    private static final String ALL = """
            select public_key, first_used_at, lead(first_used_at) over (order by first_used_at) from seal_keys
            order by first_used_at""";

    private final DataSource database;
    private final SealKey current;

    public PublishedKeys(DataSource database, SealKey current) {
        this.database = database;
        this.current = current;
    }

    /** Oldest first; before its first record the installation's key stands alone, without a beginning. */
    public List<Period> all() {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(ALL)) {
            List<Period> keys = new ArrayList<>();
            for (ResultSet row = query.executeQuery(); row.next();) {
                OffsetDateTime until = row.getObject(3, OffsetDateTime.class);
                keys.add(new Period(new PublicSealKey(row.getString(1)), row.getObject(2, OffsetDateTime.class).toInstant(),
                        until == null ? null : until.toInstant()));
            }
            return keys.isEmpty() ? List.of(new Period(current.published(), null, null)) : keys;
        } catch (SQLException e) {
            throw new IllegalStateException("the published keys cannot be read", e);
        }
    }
}
