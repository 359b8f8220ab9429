package com.vixshield.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import com.vixshield.market.MarketDataSource;
import com.vixshield.market.MarketInputs;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.range.EventAnalog;

class SignalDocumentTest {

    private final SignalDocument documents = new SignalDocument();

    private SignalInputs inputs;

    @Test
    void readsBackExactlyWhatWasPublished() {
        PublishedSignal published = published(LocalDate.of(2023, 5, 19));

        String document = documents.write(published);

        assertThat(documents.read(document)).isEqualTo(published);
        assertThat(document).contains("\"delta_steward\"").doesNotContain("NaN");
    }

    @Test
    void keepsWhatAnnouncementsHaveDoneBefore() {
        PublishedSignal published = published(LocalDate.of(2023, 5, 5));
        assertThat(published.analogs()).as("no announcement on Monday 8 May 2023").isEmpty();

        PublishedSignal beforeJobs = PublishedSignal.of(RulebookVersion.first(),
                new SignalInputs(inputs.chain(), inputs.history(),
                        LocalDate.of(2023, 6, 2), inputs.expiryInstant()),
                published.provenance());
        assertThat(beforeJobs.analogs()).extracting(EventAnalog::kind).containsExactly(EventKind.PAYROLLS);
        assertThat(documents.read(documents.write(beforeJobs)).analogs()).isEqualTo(beforeJobs.analogs());
    }

    @Test
    void readsDocumentsFromBeforeTheyHadAnalogs() {
        PublishedSignal published = published(LocalDate.of(2023, 5, 5));
        String older = documents.write(published).replace(",\"analogs\":[]", "");
        assertThat(older).doesNotContain("analogs");
        assertThat(documents.read(older)).isEqualTo(published);
    }

    private PublishedSignal published(LocalDate session) {
        Path pack = Path.of("../shared/data");
        assumeTrue(Files.isDirectory(pack), "the shared data pack is not here");
        MarketDataSource replay = new ReplaySource(pack, new SessionCalendar());
        MarketInputs given = replay.inputs(session);
        inputs = given.inputs();
        return PublishedSignal.of(RulebookVersion.first(), inputs, given.provenance());
    }
}
