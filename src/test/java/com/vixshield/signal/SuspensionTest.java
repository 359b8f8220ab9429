package com.vixshield.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.day.DayTables;
import com.vixshield.signal.day.DayTables.Preview;
import com.vixshield.signal.ledger.SealedLedger;
import com.vixshield.signal.seal.RecordKind;
import com.vixshield.signal.seal.TestKeys;
import com.vixshield.signal.seal.Timeliness;
import com.vixshield.signal.settlement.GradableSignal;
import com.vixshield.signal.settlement.Settlement;
import com.vixshield.signal.settlement.SettlementService;
import com.vixshield.testing.TestDatabase;

/** A losing streak, until the rule that was agreed before it applies. */
class SuspensionTest {

    private static final String SOURCE = "losing";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final Instant NOW = Instant.parse("2026-11-20T22:00:00Z");

    @Test
    void aTierThatLosesBeyondDoubtIsSuspendedAndStillGraded() throws Exception {
        try (TestDatabase database = TestDatabase.start()) {
            SealedLedger book = new SealedLedger(database.worker(), TestKeys.key(), Clock.fixed(NOW, ZoneOffset.UTC));
            PublishedSignal signal = taken();
            for (int i = 0; i < 62; i++) {
                lose(book, signal, FIRST.plusDays(i));
            }

            assertThat(database.single("select string_agg(distinct concat_ws(' ', trades, session, sequence), ',') "
                    + "from suspensions")).isEqualTo("60 " + FIRST.plusDays(59) + " 120");
            assertThat(database.single("select count(*) from suspensions")).isEqualTo("3");
            assertThat(database.single("select min(session) from grades where suspended"))
                    .isEqualTo(FIRST.plusDays(60).toString());
            assertThat(database.single("select count(*) from grades")).isEqualTo(String.valueOf(62 * 18));
            assertThat(database.single("select body::jsonb -> 'suspended' -> 0 ->> 'trades' from sealed_records "
                    + "where sequence = 120")).isEqualTo("60");
            assertThat(database.single("select jsonb_array_length(body::jsonb -> 'suspended') from sealed_records "
                    + "where sequence = 121")).isEqualTo("3");
        }
    }

    private static void lose(SealedLedger book, PublishedSignal signal, LocalDate session) throws SQLException {
        UUID id = UUID.randomUUID();
        book.exclusively(SOURCE, connection -> {
            DayTables tables = new DayTables(connection, SOURCE);
            tables.publish(id, new Preview(session, NOW, NOW, "", new SignalDocument().write(signal), "{}"), signal, "demo",
                    NOW);
            var sealed = book.append(connection, SOURCE, RecordKind.SIGNAL, session, at -> Timeliness.ON_TIME,
                    SignalBody.sealed("{\"session\":\"" + session + "\"}", tables.suspended("1.0")), Optional.of(id));
            return new SettlementService(book, new Rulebooks(), "test").settle(connection, sealed,
                    new GradableSignal(id, signal.signal(), List.of()),
                    new Settlement(session.plusDays(1), BigDecimal.valueOf(4000), SOURCE, NOW), at -> Timeliness.ON_TIME);
        });
    }

    /** The specimen with every gate passed. */
    private static PublishedSignal taken() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        SignalDocument documents = new SignalDocument();
        JsonNode document = json.readTree(documents.write(new Specimens().signal(LocalDate.of(2026, 11, 20))));
        document.at("/signal/gates/decisions").forEach(decision -> ((ObjectNode) decision).put("hold", false));
        return documents.read(json.writeValueAsString(document));
    }
}
