package com.vixshield.rulebook;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.sizing.SizingParameters;

/** Lists the published versions, oldest first. A new one is added here; none is ever changed or taken away. */
@ApplicationScoped
public class Rulebooks {

    private static final List<Rulebook> PUBLISHED = List
            .of(Rulebook.of(RulebookParameters.V1_0, HedgeParameters.defaults(), SizingParameters.defaults()));

    public List<Rulebook> all() {
        return PUBLISHED;
    }

    public Rulebook current() {
        return PUBLISHED.get(PUBLISHED.size() - 1);
    }

    public Optional<Rulebook> of(String version) {
        return PUBLISHED.stream().filter(rulebook -> rulebook.version().equals(version)).findFirst();
    }
}
