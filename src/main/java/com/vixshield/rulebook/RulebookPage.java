package com.vixshield.rulebook;

import java.util.List;

import com.vixshield.quant.RulebookVersion;
import com.vixshield.web.format.TimeFormats;

/**
 * Shows one version.
 *
 * @param standing of all versions
 * @param used null before the first signal that names it
 * @param others the other versions, newest first
 * @param promotion of a candidate that carries a rule for it; null of other versions
 */
record RulebookPage(Rulebook rulebook, RulebookVersion version, RulebookStanding standing, RulebookUsage.Span used,
        List<Chapter> chapters, List<Other> others, PromotionProgress promotion) {

    public boolean isCurrent() {
        return standing.isInForce(rulebook.version());
    }

    public boolean isShadow() {
        return standing.shadows().stream().anyMatch(shadow -> shadow.version().equals(rulebook.version()));
    }

    public String getSince() {
        return "since the session of " + TimeFormats.date(standing.since());
    }

    /** From which session to which. */
    public String usedSpan() {
        return used.first().equals(used.last())
                ? TimeFormats.date(used.first())
                : TimeFormats.date(used.first()) + " to " + TimeFormats.date(used.last());
    }

    record Chapter(int number, String title, List<Parameter> parameters) {

        public String id() {
            return "section-" + number;
        }
    }

    /** @param compare address of the difference between the two, the earlier first */
    record Other(String version, String href, String compare) {
    }
}
