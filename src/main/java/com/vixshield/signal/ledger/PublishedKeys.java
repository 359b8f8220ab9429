package com.vixshield.signal.ledger;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import com.vixshield.platform.sql.Statements;
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
        List<Period> keys = Statements.with(database, "the published keys cannot be read",
                connection -> Statements.list(connection, ALL, row -> new Period(new PublicSealKey(row.getString(1)),
                        Statements.instant(row, 2).orElseThrow(), Statements.instant(row, 3).orElse(null))));
        return keys.isEmpty() ? List.of(new Period(current.published(), null, null)) : keys;
    }
}
