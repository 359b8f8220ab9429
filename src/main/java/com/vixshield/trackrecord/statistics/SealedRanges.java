package com.vixshield.trackrecord.statistics;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

import javax.sql.DataSource;

import com.vixshield.platform.sql.Statements;

/** Reads from the sealed signals whether the next close stayed inside the 85 % range that they named. */
public final class SealedRanges {

    private static final String SQL = """
            select r.session, (r.body::jsonb #>> '{signal,forward,value}')::float8, (r.body::jsonb #>> '{signal,edr,edr85}')::float8,
                   t.close
            from sealed_records r join signals s on s.id = r.signal_id
            join settlements t on t.source = s.source and t.session = s.expiry
            where r.source = ? and r.kind = 'signal' order by r.session""";

    private SealedRanges() {
    }

    /** By session of the signal; without those that named no range or have not settled. */
    public static NavigableMap<LocalDate, Boolean> inside(DataSource database, String source) {
        NavigableMap<LocalDate, Boolean> inside = new TreeMap<>();
        Statements.with(database, "the sealed ranges cannot be read", connection -> {
            Statements.each(connection, SQL, row -> {
                double forward = row.getDouble(2);
                double range = row.getDouble(3);
                double close = row.getDouble(4);
                if (forward > 0 && range > 0 && close > 0) {
                    inside.put(row.getObject(1, LocalDate.class), Math.abs(Math.log(close / forward)) <= range);
                }
            }, source);
            return inside;
        });
        return inside;
    }
}
