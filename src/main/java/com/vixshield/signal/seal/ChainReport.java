package com.vixshield.signal.seal;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Reports the verification of a file.
 *
 * @param records that were found in order, up to the fault
 * @param kinds how many of each
 * @param timeliness of the signals among them, by their recording time and their own schedule
 * @param head hash of the last of them: equal heads are equal records
 * @param keys that signed them, by name
 * @param keysGiven whether the keys were compared with published ones
 */
public record ChainReport(long records, Map<String, Integer> kinds, Map<String, Integer> timeliness, String firstSession,
        String lastSession, String head, SortedSet<String> keys, boolean keysGiven, Optional<VerificationFault> fault) {

    public boolean holds() {
        return fault.isEmpty();
    }

    public String text() {
        if (fault.isPresent()) {
            return "BROKEN at " + fault.get().text() + "\n" + records + " records before it hold.";
        }
        return "OK: " + records + " records of " + firstSession + " to " + lastSession + " hold.\n"
                + "kinds: " + kinds + "\nsignals by their recording time: " + timeliness + "\nhead: " + head + "\nsigned by: "
                + String.join(", ", keys) + (keysGiven
                        ? " (as published)"
                        : " (compare with the published key, or pass it with --key)");
    }
}
