package com.vixshield.record;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.vixshield.record.RecordPage.FillGap;

/** What subscribers obtained against what was expected, as far as enough of them have reported. */
@ApplicationScoped
class FillGaps {

    /** Over all sessions, by tier. */
    List<FillGap> ofTiers(String source) {
        return List.of();
    }

    List<FillGap> of(String source, LocalDate session) {
        return List.of();
    }
}
