package com.vixshield.quant;

import java.util.LinkedHashMap;
import java.util.Map;

import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.sizing.SizingParameters;

/**
 * Describes one published version of the rulebook: every parameter that a signal of this version depends on, and why there is
 * this version.
 *
 * @param number names it, as in "1.1"
 * @param title one line for readers
 * @param note what changed against the version before, and why
 * @param core §§1–6, 8 and 10
 * @param hedge §7
 * @param sizing §9
 */
public record RulebookVersion(String number, String title, String note, RulebookParameters core, HedgeParameters hedge,
        SizingParameters sizing) {

    /** The version from which all later ones are derived. */
    public static RulebookVersion first() {
        RulebookParameters core = RulebookParameters.first();
        return new RulebookVersion(core.version(), "The first rulebook", "The numbers with which the record began.", core,
                HedgeParameters.defaults(), SizingParameters.defaults());
    }

    /**
     * The version that follows this one by the changes of a text.
     *
     * @throws IllegalArgumentException when the text changes what there is not, changes nothing, or has a value that cannot be
     *         read
     */
    public RulebookVersion followedBy(RulebookText text) {
        if (!text.after().equals(number)) {
            throw new IllegalArgumentException("rulebook " + text.number() + " follows " + text.after() + ", not " + number);
        }
        try {
            return changed(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("rulebook " + text.number() + ": " + e.getMessage(), e);
        }
    }

    private RulebookVersion changed(RulebookText text) {
        Map<String, String> changes = new LinkedHashMap<>(text.changes());
        if (changes.put("version", text.number()) != null) {
            throw new IllegalArgumentException("its version is its number");
        }
        RulebookChanges open = new RulebookChanges(changes);
        RulebookVersion next = new RulebookVersion(text.number(), text.title(), text.note(), open.applyTo("", core),
                open.applyTo("hedge.", hedge), open.applyTo("sizing.", sizing));
        open.requireAllApplied();
        return next;
    }
}
