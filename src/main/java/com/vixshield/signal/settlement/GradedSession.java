package com.vixshield.signal.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.vixshield.signal.seal.Timeliness;

/** A sealed signal with what became of its tiers. @param timeliness of the signal's own record */
record GradedSession(LocalDate session, UUID signalId, Timeliness timeliness, String regime, List<TierGrade> tiers) {
}
