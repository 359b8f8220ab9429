package com.vixshield.trackrecord.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.trackrecord.statistics.BasisFilter;
import com.vixshield.trackrecord.statistics.EvidenceSegment;
import com.vixshield.trackrecord.statistics.RecordFilter;
import com.vixshield.web.page.Choice.Option;

/** Lists what the filters of the record offer. */
public final class FilterChoices {

    public static final Map<String, String> REGIMES = ordered("stress", "Stress", "theta_press", "Theta press", "carry",
            "Carry",
            "transition", "Transition");

    private FilterChoices() {
    }

    public static Optional<String> regime(String key) {
        return Optional.of(key).filter(REGIMES::containsKey);
    }

    static String tier(Tier tier) {
        return tier.label() + ", " + tier.aim();
    }

    static List<Select> selects(RecordFilter filter) {
        return List.of(
                new Select("tier", "Tier", filter.tier().key(),
                        Tier.all().stream().map(tier -> new Option(tier.key(), tier(tier))).toList()),
                new Select("segment", "Evidence", filter.segment().key(),
                        Arrays.stream(EvidenceSegment.values()).map(s -> new Option(s.key(), s.label())).toList()),
                new Select("verdict", "Decision", filter.verdict().key(),
                        Arrays.stream(RecordFilter.Verdict.values()).map(v -> new Option(v.key(), v.label())).toList()),
                new Select("gate", "Refused by", filter.gate() == null ? "" : filter.gate().key(), all(gates())),
                new Select("regime", "Regime", orEmpty(filter.regime()), all(REGIMES)),
                new Select("basis", "Graded at", filter.basis().key(),
                        Arrays.stream(BasisFilter.values()).map(b -> new Option(b.key(), b.label())).toList()));
    }

    /** A drop-down of the filter form. */
    public record Select(String name, String label, String chosen, List<Option> options) {
    }

    private static Map<String, String> gates() {
        Map<String, String> gates = new LinkedHashMap<>();
        for (Gate gate : Gate.values()) {
            // the gate of a candidate in shadow has refused nothing that stands on the record
            if (gate != Gate.LEARNED) {
                gates.put(gate.key(), gate.label());
            }
        }
        return gates;
    }

    private static List<Option> all(Map<String, String> labels) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Any"));
        labels.forEach((key, label) -> options.add(new Option(key, label)));
        return List.copyOf(options);
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
