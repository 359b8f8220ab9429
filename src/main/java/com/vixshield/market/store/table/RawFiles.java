package com.vixshield.market.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import javax.sql.DataSource;

import com.vixshield.platform.Digests;

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
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, sha256);
            insert.setString(2, name);
            insert.setString(3, mediaType);
            insert.setLong(4, bytes.length);
            insert.setBytes(5, Gzip.pack(bytes));
            insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return sha256;
    }

    /** @throws StoreException when what lies there is no longer what was kept */
    public Optional<byte[]> bytes(String sha256) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BYTES)) {
            select.setString(1, sha256);
            ResultSet row = select.executeQuery();
            if (!row.next()) {
                return Optional.empty();
            }
            byte[] bytes = Gzip.unpack(row.getBytes(1), row.getInt(2));
            if (!Digests.sha256Hex(bytes).equals(sha256)) {
                throw new StoreException("the kept file " + sha256 + " is damaged", null);
            }
            return Optional.of(bytes);
        } catch (SQLException e) {
            throw new StoreException("reading " + sha256, e);
        }
    }

    /** Spares compressing and sending megabytes that are there already. */
    private static boolean isKept(Connection connection, String sha256) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(IS_KEPT)) {
            select.setString(1, sha256);
            return select.executeQuery().next();
        }
    }
}
