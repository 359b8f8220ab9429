package com.vixshield.alert;

import static com.vixshield.web.format.NumberFormats.level;
import static com.vixshield.web.format.NumberFormats.signedMoney;
import static com.vixshield.web.format.TimeFormats.day;

import com.vixshield.alert.SignalMailPage.Line;
import com.vixshield.signal.view.PreviousResults.Result;

/** Words the result of the previous session for the mail, so that losses reach readers the same way as signals. */
final class LastResultText {

    private LastResultText() {
    }

    static Line of(Result last) {
        String settled = "SPX settled at " + level(last.close()) + " on " + day(last.settled()) + ".";
        if (last.expected() == null) {
            return new Line(day(last.session()), "Refused, and there was no condor to grade.", settled);
        }
        String result = signedMoney(last.expected()) + " for each condor after fees at the expected credit, "
                + signedMoney(last.natural()) + " at the natural.";
        return new Line(day(last.session()), last.refused() ? "Refused. It would have made " + result : result, settled);
    }
}
