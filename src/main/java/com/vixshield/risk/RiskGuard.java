package com.vixshield.risk;

import java.util.List;
import java.util.UUID;

/** Guards what a change of the risk settings must not exceed without other members' approval. Asked at every save. */
public interface RiskGuard {

    /** @return what exceeds the policy; empty when the change needs no approval */
    List<Excess> beyond(UUID accountId, RiskSettings before, RiskSettings after);

    /**
     * @param field of the form: risk, cap, contracts, instruments
     * @param words a sentence for the reader
     */
    record Excess(String field, String words) {
    }
}
