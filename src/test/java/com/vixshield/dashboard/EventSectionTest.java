package com.vixshield.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.history.EventKind;

class EventSectionTest {

    @Test
    void namesTheKindsWhoseCalendarEndsTooEarly() {
        assertThat(EventSection.unscheduled(EnumSet.of(EventKind.GDP, EventKind.PAYROLLS)))
                .isEqualTo("No dates are known so far "
                        + "ahead of: Payrolls, GDP. Whether the next session has one of them cannot be said.");
        assertThat(EventSection.unscheduled(EnumSet.noneOf(EventKind.class))).isNull();
    }
}
