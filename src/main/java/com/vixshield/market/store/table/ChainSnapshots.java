package com.vixshield.market.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import com.vixshield.market.store.importing.FileCheck;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;

/** Stores the facts of each chain that came in; its quotes are in its raw file. */
public final class ChainSnapshots {

    private static final String INSERT = """
            insert into chain_snapshots (sha256, session, snapshot, quoted_at, format, underlying, last, contracts, expiries,
                                         source, known_at, import_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (sha256) do nothing""";

    private ChainSnapshots() {
    }

    public static StoreResult store(Connection connection, FileCheck file, String sha256, Instant knownAt, UUID importId)
            throws SQLException {
        ChainSnapshot chain = file.reading().chain();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, sha256);
            insert.setObject(2, chain.session());
            insert.setString(3, chain.snapshot());
            insert.setObject(4, chain.quoteInstant().atOffset(ZoneOffset.UTC));
            insert.setString(5, file.format().title());
            insert.setString(6, underlying(chain));
            insert.setObject(7, Double.isNaN(chain.underlyingLast()) ? null : chain.underlyingLast());
            insert.setInt(8, chain.quotes().size());
            insert.setInt(9, (int) chain.quotes().stream().map(OptionQuote::expiry).distinct().count());
            insert.setString(10, file.incoming().name());
            insert.setObject(11, knownAt.atOffset(ZoneOffset.UTC));
            insert.setObject(12, importId);
            int first = insert.executeUpdate();
            return new StoreResult(first, 0, 1 - first);
        }
    }

    /** The roots of the weeklies, SPXW and VIXW, are named after the index and a W. */
    private static String underlying(ChainSnapshot chain) {
        String root = chain.quotes().get(0).root();
        return root.length() > 1 && root.endsWith("W") ? root.substring(0, root.length() - 1) : root;
    }
}
