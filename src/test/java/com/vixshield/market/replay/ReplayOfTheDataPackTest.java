package com.vixshield.market.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.market.DataPack;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

class ReplayOfTheDataPackTest {

    private static final List<String> SESSIONS = List.of("2022-02-18", "2022-07-12", "2023-04-14", "2023-05-05", "2023-05-19",
            "2023-05-23", "2023-05-26", "2023-06-09");

    private final SessionCalendar calendar = new SessionCalendar();
    private ReplaySource source;

    @BeforeEach
    void openThePack() {
        source = new ReplaySource(DataPack.data(), calendar);
    }

    @Test
    void findsEverySessionWithAChain() {
        assertThat(source.sessions()).extracting(LocalDate::toString).containsExactlyElementsOf(SESSIONS);
    }

    @Test
    void datesEveryPageAsTheReferenceDoes() throws IOException {
        for (String session : SESSIONS) {
            JsonNode reference = reference(session);
            SignalInputs inputs = source.inputs(LocalDate.parse(session)).inputs();
            ChainSnapshot chain = inputs.chain();
            assertThat(chain.session()).isEqualTo(session);
            assertThat(chain.snapshot()).as(session).isEqualTo(reference.get("snapshot").asText());
            assertThat(chain.quoteInstant()).as(session).isEqualTo(newYork(reference.get("quote_instant_et").asText()));
            assertThat(inputs.expiry()).isEqualTo(reference.get("expiry").asText());
            assertThat(inputs.expiryInstant()).isEqualTo(newYork(reference.get("expiry_instant_et").asText()));
            assertThat(chain.underlyingLast()).isEqualTo(reference.get("underlying_last").asDouble());
            assertThat(chain.quotes().stream().filter(quote -> quote.expiry().equals(inputs.expiry())))
                    .as(session).hasSize(reference.get("hygiene").get("rows").asInt());
        }
    }

    @Test
    void readsTheSameQuotesFromTheTableAndFromItsTidyCopy() {
        for (String session : SESSIONS) {
            Path tidy = ReplayFolder.candidates(DataPack.data()).stream()
                    .filter(path -> path.getFileName().toString().startsWith("spx_chain_" + session)).findFirst().orElseThrow();
            ChainSnapshot copy = source.chainFrom(tidy);
            ChainSnapshot original = source.chain(LocalDate.parse(session));
            assertThat(copy.quotes()).containsExactlyInAnyOrderElementsOf(original.quotes());
            assertThat(copy.quoteInstant()).isEqualTo(original.quoteInstant());
            assertThat(copy.snapshot()).isEqualTo(original.snapshot());
        }
    }

    @Test
    void keepsVixRowsOfIndexSessionsOnly() {
        MarketHistory history = source.history(LocalDate.of(2023, 5, 26));
        assertThat(history.spx()).hasSize(9_261);
        assertThat(history.vix()).hasSize(9_291 - 34).allMatch(bar -> calendar.isSession(bar.date()));
        assertThat(history.vix()).extracting(DailyBar::date).doesNotContain(LocalDate.of(2026, 5, 25));
    }

    @Test
    void readsEverySeriesOfThePack() {
        MarketHistory history = source.history(LocalDate.of(2023, 5, 26));
        assertThat(history.values().keySet()).containsExactlyInAnyOrderElementsOf(EnumSet
                .complementOf(EnumSet.of(Series.ADVANCES, Series.DECLINES, Series.VIXM, Series.VXZ, Series.RSP)));
        assertThat(history.values().get(Series.SHILLER_EARNINGS).lastKey()).isEqualTo("2023-06-01");
        assertThat(history.values().get(Series.VIXY).lastEntry().getValue()).isEqualTo(38.23);
        LocalDate day = LocalDate.of(2023, 5, 26);
        assertThat(history.values().get(Series.DGS1MO).get(day)).isEqualTo(6.02);
        assertThat(history.values().get(Series.VIX_PUT_CALL).get(LocalDate.of(2026, 7, 22))).isEqualTo(0.71);
        assertThat(history.values().get(Series.VVIX).firstKey()).isEqualTo("2007-01-03");
        List<VxSettlement> last = history.vx().lastEntry().getValue();
        assertThat(last).hasSize(8).first().isEqualTo(new VxSettlement(1, LocalDate.of(2026, 10, 21), 17.3607));
    }

    @Test
    void leavesUnknownVxSlotsOut() {
        List<VxSettlement> curve = source.history(LocalDate.of(2023, 10, 18)).vx().get(LocalDate.of(2023, 10, 18));
        assertThat(curve).extracting(VxSettlement::month).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void knowsScheduledEventsOnly() {
        MarketHistory history = source.history(LocalDate.of(2023, 5, 26));
        assertThat(history.events().get(LocalDate.of(2020, 3, 3))).as("an unscheduled meeting").isNull();
        assertThat(history.events().get(LocalDate.of(2023, 4, 7))).isEqualTo(Set.of(EventKind.PAYROLLS));
        assertThat(history.events().get(LocalDate.of(2023, 6, 14))).contains(EventKind.FOMC);
    }

    @Test
    void reportsEveryFileThatItRead() {
        var provenance = source.inputs(LocalDate.of(2023, 5, 26)).provenance();
        assertThat(provenance.label().isDemo()).isFalse();
        assertThat(provenance.files()).hasSize(20).allSatisfy(file -> assertThat(file.sha256()).hasSize(64));
        assertThat(provenance.files()).anySatisfy(file -> {
            assertThat(file.name()).isEqualTo("vix_daily.csv.gz");
            assertThat(file.rowsRead()).isEqualTo(9_257);
            assertThat(file.rowsDropped()).isEqualTo(34);
        });
    }

    @Test
    void readsTheOfficialCloseToTheCent() {
        assertThat(source.history(LocalDate.of(2026, 2, 6)).vix())
                .filteredOn(bar -> bar.date().equals(LocalDate.of(2026, 2, 6)))
                .singleElement().satisfies(bar -> assertThat(bar.close()).isCloseTo(17.76, within(1e-12)));
    }

    private static JsonNode reference(String session) throws IOException {
        return new ObjectMapper().readTree(DataPack.reference().resolve(session + ".json").toFile());
    }

    private static Instant newYork(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).atZone(SessionCalendar.NEW_YORK).toInstant();
    }
}
