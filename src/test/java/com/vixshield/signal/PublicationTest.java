package com.vixshield.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.platform.Digests;
import com.vixshield.signal.day.DayPipeline;
import com.vixshield.signal.day.PublicationJob;
import com.vixshield.signal.ledger.LedgerQueries;
import com.vixshield.signal.seal.RecordKind;
import com.vixshield.signal.seal.SealedRecord;
import com.vixshield.signal.seal.Timeliness;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class PublicationTest {

    private static final String EVERYTHING = """
            select md5(string_agg(id || published_at::text || document, ',' order by session)) from signals""";

    @Inject
    PublicationJob publication;
    @Inject
    DayPipeline pipeline;
    @Inject
    LedgerQueries records;
    @Inject
    Specimens specimens;
    @Inject
    AgroalDataSource database;
    @Inject
    World world;

    @BeforeEach
    void clear() {
        world.clear();
    }

    @Test
    void publishesTheSessionsThatAreDueOnceEach() {
        publication.run();
        assertThat(world.number("select count(*) from signals")).isEqualTo(2);
        String first = world.single(EVERYTHING);

        publication.run();

        assertThat(world.single(EVERYTHING)).isEqualTo(first);
        assertThat(world.single("select distinct origin from signals")).isEqualTo("demo");
    }

    @Test
    void sealsWhatItPublishesAndGradesWhatHasSettled() {
        publication.run();

        List<SealedRecord> chain = new ArrayList<>();
        records.each("Demo data", 0, chain::add);
        assertThat(chain).extracting(SealedRecord::kind).startsWith(RecordKind.SIGNAL, RecordKind.SIGNAL, RecordKind.RESULT);
        assertThat(chain).extracting(SealedRecord::timeliness).startsWith(Timeliness.BACKFILLED);
        assertThat(world.number("select count(*) from grades")).isEqualTo(18 * (chain.size() - 2));
        assertThat(world.single("select document from signals order by session limit 1"))
                .satisfies(document -> assertThat(chain.get(0).body()).contains(Digests.sha256Hex(document)));
    }

    @Test
    void fiveNodesAtOnceWriteOneRecord() throws Exception {
        var nodes = Executors.newFixedThreadPool(5);
        try {
            List<Callable<Void>> passes = IntStream.range(0, 5).<Callable<Void>> mapToObj(i -> () -> {
                pipeline.pass();
                return null;
            }).toList();
            for (var pass : nodes.invokeAll(passes)) {
                pass.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        publication.run();
        assertThat(world.number("select count(*) from signals")).isEqualTo(2);
        assertThat(world.number("select count(*) from sealed_records where kind = 'signal'")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update signals set rulebook = '2.0'", "delete from signals", "truncate signals"})
    void nobodyEditsWhatWasPublished(String statement) {
        specimens.publish(LocalDate.of(2026, 11, 20));

        assertThatThrownBy(() -> change(statement)).isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> world.update(statement)).rootCause()
                .hasMessageMatching("(?s).*(append-only|cannot truncate).*");
        assertThat(world.number("select count(*) from signals")).isEqualTo(1);
    }

    private void change(String statement) throws SQLException {
        try (var connection = database.getConnection(); var change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }
}
