package com.vixshield.market.store.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import com.vixshield.market.store.importing.FileCheck;
import com.vixshield.platform.sql.Statements;
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
        int first = Statements.update(connection, INSERT, sha256, chain.session(), chain.snapshot(), chain.quoteInstant(),
                file.format().title(), underlying(chain), Double.isNaN(chain.underlyingLast()) ? null : chain.underlyingLast(),
                chain.quotes().size(), (int) chain.quotes().stream().map(OptionQuote::expiry).distinct().count(),
                file.incoming().name(), knownAt, importId);
        return new StoreResult(first, 0, 1 - first);
    }

    /** The roots of the weeklies, SPXW and VIXW, are named after the index and a W. */
    private static String underlying(ChainSnapshot chain) {
        String root = chain.quotes().get(0).root();
        return root.length() > 1 && root.endsWith("W") ? root.substring(0, root.length() - 1) : root;
    }
}
