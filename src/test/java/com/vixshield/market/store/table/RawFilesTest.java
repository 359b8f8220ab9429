package com.vixshield.market.store.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RawFilesTest {

    private static final byte[] TEXT = "DATE,VVIX\n03/06/2006,71.730000\n".getBytes(StandardCharsets.UTF_8);

    @Inject
    RawFiles files;
    @Inject
    DataSource app;
    @Inject
    @io.quarkus.agroal.DataSource("worker")
    DataSource worker;
    @Inject
    World world;

    @BeforeEach
    void clear() {
        world.clearMarket();
    }

    @Test
    void givesBackWhatWasKeptByteForByte() {
        byte[] noise = new byte[300_000];
        new Random(5).nextBytes(noise);
        for (byte[] bytes : List.of(TEXT, noise, new byte[0])) {
            assertThat(files.bytes(files.keep("a", "text/csv", bytes))).hasValue(bytes);
        }
    }

    @Test
    void namesBytesByTheirDigest() {
        String digestOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(files.keep("abc", "text/plain", "abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(digestOfAbc);
    }

    @Test
    void keepsTheSameBytesOnceUnderTheirFirstName() {
        String first = files.keep("VVIX_History.csv", "text/csv", TEXT);
        String second = files.keep("copy.csv", "text/plain", TEXT);

        assertThat(second).isEqualTo(first);
        assertThat(world.single("select string_agg(name || ' ' || size, ',') from raw_files"))
                .isEqualTo("VVIX_History.csv " + TEXT.length);
    }

    @Test
    void knowsNothingOfOtherDigests() {
        assertThat(files.bytes("0".repeat(64))).isEmpty();
    }

    @Test
    void noticesWhenKeptBytesWereTamperedWith() {
        String sha256 = files.keep("VVIX_History.csv", "text/csv", TEXT);
        String other = files.keep("other", "text/csv", "DATE,VVIX\n03/06/2006,99.990000\n".getBytes(StandardCharsets.UTF_8));
        world.pastGuards("update raw_files set content = (select content from raw_files where sha256 = '" + other
                + "') where sha256 = '" + sha256 + "'");

        assertThatThrownBy(() -> files.bytes(sha256)).isInstanceOf(StoreException.class).hasMessageContaining("damaged");
    }

    @Test
    void canNeitherBeChangedNorRemoved() {
        files.keep("VVIX_History.csv", "text/csv", TEXT);
        // cascading, because a truncated table that others refer to is refused before any trigger is asked
        for (String change : List.of("update raw_files set name = 'x'", "delete from raw_files",
                "truncate raw_files cascade")) {
            for (DataSource role : List.of(app, worker)) {
                assertThatThrownBy(() -> execute(role, change)).as(change).isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> world.update(change)).as(change).hasStackTraceContaining("append-only");
        }
    }

    private static void execute(DataSource role, String sql) throws SQLException {
        try (var connection = role.getConnection(); var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
