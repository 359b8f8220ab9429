package com.vixshield.signal.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.vixshield.signal.seal.Timeliness;

/** Holds a sealed signal with the outcome of its tiers. */
record GradedSession(LocalDate session, UUID signalId, Timeliness timeliness, String regime, List<TierGrade> tiers) {
}
