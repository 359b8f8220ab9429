package com.vixshield.signal.view;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vixshield.platform.sql.Statements;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;
import com.vixshield.signal.SignalDocument;

/**
 * Reads the documents of signals and previews, each once: their tables are append-only, so what was read stays true, on every
 * node, and only which one is the newest has to be asked again.
 */
@ApplicationScoped
public class PublishedSignals {

    /** Sessions of two months: more than one page, or one month's results, look at. */
    private static final int KEPT = 48;

    private static final String SIGNAL = "select document from signals where id = ?";
    private static final String PREVIEW = "select document from previews where source = ? and session = ?";

    @Inject
    DataSource database;
    @Inject
    SignalDocument documents;

    private final Cache<Signal.Key, PublishedSignal> parsed = Caffeine.newBuilder().maximumSize(KEPT).build();

    PublishedSignal of(Signal.Key signal) {
        return parsed.get(signal, key -> key.id() == null
                ? read(PREVIEW, key.source(), key.session())
                : read(SIGNAL, key.id()));
    }

    private PublishedSignal read(String sql, Object... key) {
        return documents.read(Statements.with(database, "a published signal cannot be read",
                connection -> Statements.first(connection, sql, row -> row.getString(1), key)).orElseThrow());
    }
}
