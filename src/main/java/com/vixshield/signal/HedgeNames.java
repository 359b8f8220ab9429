package com.vixshield.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.vixshield.quant.hedge.instrument.HedgeContract;

/** Writes the hedge's contracts and trades so that they can be read back. */
public final class HedgeNames {

    private HedgeNames() {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@Type(value = HedgeContract.Call.class, name = "vix_call"),
            @Type(value = HedgeContract.Future.class, name = "vxm_future"),
            @Type(value = HedgeContract.Fund.class, name = "fund")})
    public interface Contract {
    }

    public interface Trade {
        /** Dollars received, negative when paid. */
        @JsonProperty
        double proceeds();
    }
}
