package com.vixshield.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks for a word in every column of every table of a database, whatever its type, in text and in bytes. */
public final class CanarySearch {

    private static final String EVERYWHERE = """
            select place from (
                select c.table_schema || '.' || c.table_name || '.' || c.column_name as place,
                    (xpath('/row/n/text()', query_to_xml(format(
                        'select count(*) as n from %I.%I t where t.%I::text ilike %L or t.%I::text ilike %L',
                        c.table_schema, c.table_name, c.column_name, '%' || ? || '%', c.column_name,
                        '%' || encode(convert_to(?, 'UTF8'), 'hex') || '%'), false, true, '')))[1]::text::int as hits
                from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where t.table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')) found
            where hits > 0 order by place""";

    private CanarySearch() {
    }

    /** @return the columns that have it, as schema.table.column */
    public static List<String> in(String url, String password, String word) {
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var search = connection.prepareStatement(EVERYWHERE)) {
            search.setString(1, word);
            search.setString(2, word);
            var rows = search.executeQuery();
            List<String> places = new ArrayList<>();
            while (rows.next()) {
                places.add(rows.getString(1));
            }
            return places;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
