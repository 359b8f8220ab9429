package com.vixshield.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    PublicationSweep publication;
    @Inject
    SignalDesk desk;
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
    void fiveNodesAtOnceWriteOneRecord() throws Exception {
        LocalDate session = desk.due().get(0);
        var nodes = Executors.newFixedThreadPool(5);
        try {
            List<Callable<Boolean>> publications = IntStream.range(0, 5)
                    .<Callable<Boolean>> mapToObj(i -> () -> desk.publish(session)).toList();
            int published = 0;
            for (var publication : nodes.invokeAll(publications)) {
                published += publication.get() ? 1 : 0;
            }
            assertThat(published).isEqualTo(1);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(world.number("select count(*) from signals")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "update signals set rulebook = '2.0'", "delete from signals", "truncate signals" })
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
