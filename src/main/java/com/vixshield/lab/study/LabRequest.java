package com.vixshield.lab.study;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.Digests;
import com.vixshield.signal.seal.CanonicalJson;

/**
 * Holds settings, and for a sweep what is varied of them.
 *
 * @param axes none, one or two
 */
public record LabRequest(LabSettings settings, List<SweepAxis> axes) {

    public LabRequest {
        axes = List.copyOf(axes);
    }

    public static LabRequest of(LabSettings settings) {
        return new LabRequest(settings, List.of());
    }

    /** All combinations, the last axis fastest; the settings themselves where nothing is varied. */
    public List<LabSettings> variants() {
        List<LabSettings> variants = List.of(settings);
        for (SweepAxis axis : axes) {
            List<LabSettings> more = new ArrayList<>();
            variants.forEach(variant -> axis.values().forEach(value -> more.add(axis.parameter().set(variant, value))));
            variants = more;
        }
        return variants;
    }

    /** Of the varied parameters, as they were asked. @param variant in the order of {@link #variants} */
    List<String> values(int variant) {
        List<String> values = new ArrayList<>();
        int rest = variant;
        for (int i = axes.size() - 1; i >= 0; i--) {
            List<String> its = axes.get(i).values();
            values.add(0, its.get(rest % its.size()));
            rest /= its.size();
        }
        return values;
    }

    public String canonical() {
        ObjectNode json = settings.json();
        if (!axes.isEmpty()) {
            ArrayNode all = json.putArray("axes");
            axes.forEach(axis -> {
                ArrayNode values = all.addObject().put("parameter", axis.parameter().key()).putArray("values");
                axis.values().forEach(values::add);
            });
        }
        return CanonicalJson.write(json);
    }

    public String hash() {
        return Digests.sha256Hex(canonical());
    }

    /** Of what was written by {@link #canonical}. */
    public static LabRequest of(JsonNode json) {
        List<SweepAxis> axes = new ArrayList<>();
        if (json.has("axes")) {
            json.get("axes").forEach(axis -> {
                List<String> values = new ArrayList<>();
                axis.get("values").forEach(value -> values.add(value.textValue()));
                axes.add(new SweepAxis(SweepParameter.of(axis.get("parameter").textValue()), values));
            });
        }
        return new LabRequest(LabSettings.of(json), axes);
    }
}
