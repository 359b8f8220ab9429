package com.vixshield.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import com.vixshield.platform.sql.Statements;

/** Stores what versions in shadow computed of one source's sessions, within a step of the record book. */
public final class ShadowTable {

    private static final String KEEP = """
            insert into shadow_signals (source, session, rulebook, document, document_sha256, failure)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String COMPUTED = """
            select rulebook, document from shadow_signals
            where source = ? and session = ? and document is not null order by rulebook""";

    private final Connection connection;
    private final String source;

    public ShadowTable(Connection connection, String source) {
        this.connection = connection;
        this.source = source;
    }

    public void keep(LocalDate session, List<ShadowPreview> shadows) throws SQLException {
        for (ShadowPreview shadow : shadows) {
            Statements.update(connection, KEEP, source, session, shadow.rulebook(), shadow.document(), shadow.documentHash(),
                    shadow.failure());
        }
    }

    /** Those that can be graded. */
    public List<ShadowPreview> computed(LocalDate session) throws SQLException {
        return Statements.list(connection, COMPUTED, row -> ShadowPreview.of(row.getString(1), row.getString(2)), source,
                session);
    }
}
