package com.vixshield.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.quant.SignalInputs;

class SignalDocumentTest {

    private final SignalDocument documents = new SignalDocument();

    @Test
    void readsBackExactlyWhatWasPublished() {
        Path pack = Path.of("../shared/data");
        assumeTrue(Files.isDirectory(pack), "the shared data pack is not here");
        MarketDataSource replay = new ReplaySource(pack, new SessionCalendar());
        LocalDate session = LocalDate.of(2023, 5, 19);
        SignalInputs inputs = replay.inputs(session);
        PublishedSignal published = PublishedSignal.of(inputs, replay.provenance(session));

        String document = documents.write(published);

        assertThat(documents.read(document)).isEqualTo(published);
        assertThat(document).contains("\"delta_steward\"").doesNotContain("NaN");
    }
}
