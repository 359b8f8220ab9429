package com.vixshield.security;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.testing.World;

/** Puts a text into the database wherever somebody's text stands, past all that a form would have said to it. */
@ApplicationScoped
class Poison {

    /** But for letters, which hold markup: ours, in which everybody's text has been escaped already. */
    private static final String TEXT_COLUMNS = """
            select string_agg(c.table_name || '.' || c.column_name, ',' order by c.table_name, c.column_name)
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text'
                and c.is_generated = 'NEVER' and c.column_name <> 'html_part'""";
    /** What the twins have written in every free text of theirs, see Twins. */
    private static final String FREE = "plain%";
    private static final String NAMES = "name|email|reason|note|subject|inviter|requester|user_agent|title";

    @Inject
    World world;

    /** @return the columns that now hold it */
    List<String> everyColumn(String text) {
        return Stream.of(world.single(TEXT_COLUMNS).split(",")).filter(column -> takes(column, text)).toList();
    }

    private boolean takes(String qualified, String text) {
        String table = qualified.substring(0, qualified.indexOf('.'));
        String column = qualified.substring(qualified.indexOf('.') + 1);
        String which = column.matches(NAMES) ? "" : " where " + column + " like '" + FREE + "'";
        String quoted = "'" + text.replace("'", "''") + "'";
        try {
            world.pastGuards("update " + table + " set " + column + " = " + quoted + which);
        } catch (IllegalStateException checkedOrUnique) {
            return false;
        }
        return world.number("select count(*) from " + table + " where " + column + " = ?", text) > 0;
    }
}
