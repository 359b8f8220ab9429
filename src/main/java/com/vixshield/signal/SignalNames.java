package com.vixshield.signal;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.vixshield.quant.ChainSummary;
import com.vixshield.quant.MarketBackdrop;
import com.vixshield.quant.SignalTerms;
import com.vixshield.quant.TierOffers;
import com.vixshield.quant.condor.CondorCredits;
import com.vixshield.quant.condor.CondorExpectation;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorOdds;
import com.vixshield.quant.condor.CondorRisk;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.CreditThresholds;
import com.vixshield.quant.condor.NetGreeks;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.range.BandCoverages;
import com.vixshield.quant.range.BandMultiples;
import com.vixshield.quant.range.BandWidths;
import com.vixshield.quant.range.MoveReadings;
import com.vixshield.quant.range.MoveWeights;

/** Spells parts of a signal as its documents have always spelt them, where snake case does not. */
final class SignalNames {

    private SignalNames() {
    }

    /** Tells tiers apart by their fields: one without a condor has a reason and no legs. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@Type(CondorTier.class), @Type(NoCondor.class)})
    interface Deduced {
    }

    interface Legs {

        @JsonProperty("K1")
        CondorLeg longPut();

        @JsonProperty("K2")
        CondorLeg shortPut();

        @JsonProperty("K3")
        CondorLeg shortCall();

        @JsonProperty("K4")
        CondorLeg longCall();
    }

    /** In documents, a condor's groups lie flat. */
    interface Condor {

        @JsonUnwrapped
        CondorCredits credits();

        @JsonUnwrapped
        CondorRisk risk();

        @JsonUnwrapped
        CondorOdds odds();

        @JsonUnwrapped
        CondorExpectation expectation();

        @JsonUnwrapped
        NetGreeks greeks();

        @JsonUnwrapped
        CreditThresholds thresholds();
    }

    /** So do a signal's. */
    interface Flat {

        @JsonUnwrapped
        SignalTerms terms();

        @JsonUnwrapped
        ChainSummary chain();

        @JsonUnwrapped
        TierOffers offers();

        @JsonUnwrapped
        MarketBackdrop backdrop();
    }

    /** And an expected move's. */
    interface Move {

        @JsonUnwrapped
        MoveReadings readings();

        @JsonUnwrapped
        MoveWeights weights();

        @JsonUnwrapped
        BandMultiples multiples();

        @JsonUnwrapped
        BandWidths widths();

        @JsonUnwrapped
        BandCoverages coverages();
    }

    /** On the command line: the zone of an instant, and T as the formulas write it. */
    interface PrintedTerms {

        @JsonProperty("quote_instant_et")
        Instant quoteInstant();

        @JsonProperty("expiry_instant_et")
        Instant expiryInstant();

        @JsonProperty("T_years")
        double tYears();
    }

    interface PrintedOffers {

        /** The report prints them with their grades. */
        @JsonIgnore
        Map<Tier, TierResult> tiers();
    }
}
