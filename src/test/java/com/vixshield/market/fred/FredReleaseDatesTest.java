package com.vixshield.market.fred;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.vixshield.market.Samples;
import com.vixshield.market.event.MarketEvent;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.RowNote;
import com.vixshield.quant.history.EventKind;

class FredReleaseDatesTest {

    @Test
    void readsDatesThatHaveBeenAndDatesToCome() {
        FredReleaseDates dates = parse(10, "2026-06-10", "2026-07-14", "2026-08-12");
        assertThat(dates.release()).isEqualTo(FredRelease.CPI);
        assertThat(dates.events()).hasSize(3).last().isEqualTo(new MarketEvent(EventKind.CPI, LocalDate.of(2026, 8, 12),
                Optional.of(LocalTime.of(8, 30)), "FRED release calendar"));
    }

    @Test
    void leavesWeekendsAndRepetitionsOutAndRefusesWhatIsNoDate() {
        FredReleaseDates dates = parse(53, "2026-06-25", "2026-06-27", "2026-06-25", "soon");
        assertThat(dates.events()).extracting(MarketEvent::date).containsExactly(LocalDate.of(2026, 6, 25));
        assertThat(dates.dropped()).isEqualTo(2);
        assertThat(dates.refused()).containsExactly(new RowNote(4, "not a date: soon"));
    }

    @Test
    void refusesWhatIsNoListOfAKnownRelease() {
        assertThatThrownBy(() -> parse(9, "2026-06-25")).hasMessageContaining("not a release that is known: 9");
        assertThatThrownBy(() -> parse(10)).hasMessageContaining("not one release date");
        assertThatThrownBy(() -> FredReleaseDates.parse(DataFile.of("r.json", Samples.bytes("{\"observations\":[]}\n"))))
                .hasMessageContaining("no \"release_dates\"");
    }

    private static FredReleaseDates parse(int release, String... days) {
        return FredReleaseDates
                .parse(DataFile.of("release_dates_CPI.json", Samples.bytes(Samples.releaseDates(release, days))));
    }
}
