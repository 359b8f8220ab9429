package com.vixshield.help.search;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Searches the help pages by words, in the database. */
@ApplicationScoped
public class HelpSearch {

    private static final int MOST = 30;
    /** Titles that hold the words as they were typed come first, such as 4/4/2, which is no word of a language. */
    private static final String FIND = """
            with asked as (select %s as words, lower(cast(? as text)) as typed)
            select kind, href, title, ts_headline('english', body, asked.words,
                       'StartSel="", StopSel="", MaxWords=30, MinWords=15, MaxFragments=1') as excerpt
            from help_entries e, asked
            where e.words @@ asked.words or position(asked.typed in lower(e.title)) > 0
            order by lower(e.title) = asked.typed desc, position(asked.typed in lower(e.title)) > 0 desc,
                     ts_rank_cd(e.words, asked.words, 1) desc, e.title
            limit ?""";
    private static final String ALL_WORDS = FIND.formatted("websearch_to_tsquery('english', cast(? as text))");
    /** Where no text has all of them. */
    private static final String ANY_WORD = FIND
            .formatted("cast(replace(cast(plainto_tsquery('english', cast(? as text)) as text), '&', '|') as tsquery)");

    @Inject
    AgroalDataSource database;

    /** Best first. @param query as it was typed, not blank */
    public List<HelpHit> find(String query) {
        List<HelpHit> hits = find(ALL_WORDS, query);
        return hits.isEmpty() ? find(ANY_WORD, query) : hits;
    }

    private List<HelpHit> find(String sql, String query) {
        return Statements.with(database, "the help pages could not be searched", connection -> Statements.list(connection, sql,
                row -> new HelpHit(row.getString(1), row.getString(2), row.getString(3), row.getString(4)), query, query,
                MOST));
    }
}
