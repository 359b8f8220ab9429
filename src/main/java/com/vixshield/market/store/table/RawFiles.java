package com.vixshield.market.store.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

import javax.sql.DataSource;

import com.vixshield.platform.Digests;
import com.vixshield.platform.sql.Statements;

/** Stores files by the SHA-256 of their bytes. Keeping is idempotent and needs a connection of the worker role. */
public final class RawFiles {

    private static final String KEEP = """
            insert into raw_files (sha256, name, media_type, size, content, first_seen_at)
            values (?, ?, ?, ?, ?, ?) on conflict (sha256) do nothing""";

    private static final String IS_KEPT = "select 1 from raw_files where sha256 = ?";

    private static final String BYTES = "select content, size from raw_files where sha256 = ?";

    private final DataSource database;
    private final Clock clock;

    public RawFiles(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return the digest by which {@link #bytes} finds them again, hexadecimal */
    public String keep(String name, String mediaType, byte[] bytes) {
        try (Connection connection = database.getConnection()) {
            return keep(connection, name, mediaType, bytes);
        } catch (SQLException e) {
            throw new StoreException("keeping " + name, e);
        }
    }

    /** In the caller's transaction: kept together with what refers to it, or not at all. */
    public String keep(Connection connection, String name, String mediaType, byte[] bytes) throws SQLException {
        String sha256 = Digests.sha256Hex(bytes);
        if (isKept(connection, sha256)) {
            return sha256;
        }
        Statements.update(connection, KEEP, sha256, name, mediaType, bytes.length, Gzip.pack(bytes), clock.instant());
        return sha256;
    }

    /** @throws StoreException when what lies there is no longer what was kept */
    public Optional<byte[]> bytes(String sha256) {
        try (Connection connection = database.getConnection()) {
            return Statements.first(connection, BYTES, row -> undamaged(sha256, Gzip.unpack(row.getBytes(1), row.getInt(2))),
                    sha256);
        } catch (SQLException e) {
            throw new StoreException("reading " + sha256, e);
        }
    }

    private static byte[] undamaged(String sha256, byte[] bytes) {
        if (!Digests.sha256Hex(bytes).equals(sha256)) {
            throw new StoreException("the kept file " + sha256 + " is damaged", null);
        }
        return bytes;
    }

    /** Spares compressing and sending megabytes that are there already. */
    private static boolean isKept(Connection connection, String sha256) throws SQLException {
        return Statements.first(connection, IS_KEPT, row -> true, sha256).isPresent();
    }
}
