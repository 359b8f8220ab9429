package com.vixshield.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.history.EventKind;

class EventSectionTest {

    @Test
    void namesTheKindsWhoseCalendarEndsTooEarly() {
        assertThat(EventSection.unscheduled(EnumSet.of(EventKind.GDP, EventKind.PAYROLLS)))
                .contains("Payrolls, GDP").doesNotContain("CPI", "FOMC");
        assertThat(EventSection.unscheduled(EnumSet.noneOf(EventKind.class))).isNull();
    }
}
