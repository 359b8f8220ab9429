package com.vixshield.testing;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes the statement that empties tables and all that refer to them, past triggers and policies; for a superuser.
 *
 * <p>
 * {@code truncate … cascade} would do, but makes new files for every table and index, which takes a hundred times as long as to
 * delete the few rows of a test. What is large is truncated. As truncating does, it waits for writers that are under way.
 */
public final class EmptyTables {

    private static final String STATEMENT = """
            do $$
            declare
                names text[];
                large text[];
                name text;
            begin
                set local session_replication_role = replica;
                with recursive reached as (
                    select unnest(array[%s]::regclass[])::oid as id
                    union select conrelid from pg_constraint join reached on confrelid = id where contype = 'f')
                select array_agg(id::regclass::text order by id),
                       array_agg(id::regclass::text) filter (where pg_relation_size(id) > 1000000)
                into names, large from reached;
                execute 'lock table ' || array_to_string(names, ', ') || ' in exclusive mode';
                if large is not null then
                    execute 'truncate ' || array_to_string(large, ', ') || ' cascade';
                end if;
                foreach name in array names loop
                    execute 'delete from ' || name;
                end loop;
            end $$""";

    private EmptyTables() {
    }

    /** A superuser may say to be replicating, and then no trigger keeps a row. */
    public static String statement(String... tables) {
        return STATEMENT.formatted(Arrays.stream(tables).map(table -> "'" + table + "'").collect(Collectors.joining(", ")));
    }
}
