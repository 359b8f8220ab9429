package com.vixshield.signal.view;

import static com.vixshield.web.format.NumberFormats.decimal;
import static com.vixshield.web.format.NumberFormats.quantity;
import static com.vixshield.web.format.TimeFormats.date;

import com.vixshield.market.event.MarketEvent;
import com.vixshield.quant.range.EventAnalog;

/**
 * Words an announcement of the next session for page and mail.
 *
 * @param past how sessions with it have moved before
 */
public record EventLabels(String title, String past) {

    public static EventLabels of(EventAnalog analog) {
        String sessions = quantity(analog.sessions()) + " past sessions with it";
        return new EventLabels(MarketEvent.title(analog.kind()), analog.moves()
                .map(moves -> sessions + " moved " + times(moves.median()) + " the expected range in the median, "
                        + times(moves.p90()) + " at 90\u202F%, at worst " + times(moves.worst()) + " on "
                        + date(moves.worstOn()))
                .orElse(sessions + " have a forecast to compare with: too few to say how they move"));
    }

    private static String times(double share) {
        return decimal(share, 2) + "\u202F×";
    }
}
