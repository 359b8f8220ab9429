package com.vixshield.signal.settlement;

import java.util.List;
import java.util.UUID;

import com.vixshield.quant.DailySignal;

/**
 * Holds everything that is graded when a session settles.
 *
 * @param id of the publication
 * @param signal what it promised
 * @param shadows what versions in shadow computed beside it
 */
public record GradableSignal(UUID id, DailySignal signal, List<ShadowSignal> shadows) {

    public GradableSignal {
        shadows = List.copyOf(shadows);
    }
}
