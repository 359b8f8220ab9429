package com.vixshield.market.store.importing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import com.vixshield.market.store.table.StoreTransaction;
import com.vixshield.platform.sql.Statements;

/** Finds past imports. */
public final class ImportArchive {

    /** Which facts of an import replaced others: the versions before and since. */
    private static final String CHANGES = """
            select n.symbol || ' ' || n.day as what, concat_ws(' ', o.open, o.high, o.low, o.close) as before,
                   concat_ws(' ', n.open, n.high, n.low, n.close) as since
            from index_bars n
            join index_bars o on o.symbol = n.symbol and o.day = n.day and o.revision = n.revision - 1
            where n.import_id = ?
            union all
            select 'VX ' || n.expiry || ' on ' || n.day, concat_ws(' ', o.open, o.high, o.low, o.close, o.settle),
                   concat_ws(' ', n.open, n.high, n.low, n.close, n.settle)
            from vx_settlements n
            join vx_settlements o on o.expiry = n.expiry and o.day = n.day and o.revision = n.revision - 1
            where n.import_id = ?
            union all
            select n.series || ' ' || n.day, o.value::text, n.value::text
            from series_values n
            join series_values o on o.series = n.series and o.day = n.day and o.revision = n.revision - 1
            where n.import_id = ?
            order by what limit ?""";

    /** @param what the fact; the numbers are its values in the order of the source, missing ones left out */
    public record Change(String what, String before, String since) {
    }

    private final DataSource database;

    public ImportArchive(DataSource database) {
        this.database = database;
    }

    /** Newest first, without the notes about their rows. */
    public List<ImportEntry> latest(int most) {
        return StoreTransaction.in(database, "the latest imports", connection -> new ImportLog(connection).latest(most));
    }

    public Optional<ImportEntry> find(UUID id) {
        return StoreTransaction.in(database, "an import", connection -> new ImportLog(connection).find(id));
    }

    public List<Change> changes(UUID id, int most) {
        return StoreTransaction.in(database, "the changes of an import", connection -> Statements.list(connection, CHANGES,
                row -> new Change(row.getString(1), row.getString(2), row.getString(3)), id, id, id, most));
    }
}
