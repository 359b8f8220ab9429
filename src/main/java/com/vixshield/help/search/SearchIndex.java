package com.vixshield.help.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;

/** Writes what can be found into the database when the application starts; of several nodes, one at a time. */
@ApplicationScoped
public class SearchIndex {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('help_entries'))";
    private static final String PUT = """
            insert into help_entries as e (id, kind, href, title, body) values (?, ?, ?, ?, ?)
            on conflict (id) do update set body = excluded.body where e.body <> excluded.body""";
    private static final String DROP = "delete from help_entries where not (id = any (?))";

    @Inject
    @All
    List<SearchSource> sources;
    @Inject
    @DataSource("worker")
    AgroalDataSource database;

    void start(@Observes StartupEvent event) {
        write();
    }

    void write() {
        Map<String, HelpEntry> entries = new LinkedHashMap<>();
        sources.forEach(source -> source.entries().forEach(entry -> entries.put(entry.id(), entry)));
        Statements.transaction(database, "the help pages could not be indexed", connection -> write(connection, entries));
    }

    private static Void write(Connection connection, Map<String, HelpEntry> entries) throws SQLException {
        Statements.run(connection, LOCK);
        List<Object[]> rows = new ArrayList<>();
        entries.forEach((id, entry) -> rows
                .add(new Object[]{id, entry.kind(), entry.href(), entry.title(), entry.body()}));
        Statements.batch(connection, PUT, rows);
        Statements.update(connection, DROP, Statements.array("text", entries.keySet()));
        return null;
    }
}
