package com.vixshield.risk;

import java.util.Optional;
import java.util.OptionalDouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.hedge.HedgeParameters;
import com.vixshield.quant.sizing.CondorOffer;
import com.vixshield.quant.sizing.PositionSizer;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.SizingInputs;
import com.vixshield.quant.sizing.SizingInputs.NoOffer;
import com.vixshield.quant.sizing.SizingInputs.Offer;
import com.vixshield.quant.sizing.SizingInputs.Offered;
import com.vixshield.quant.sizing.SizingParameters;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;
import com.vixshield.signal.SignalDesk;

/** Brings a published signal and an account's sliders together. */
@ApplicationScoped
public class SizingDesk {

    private static final PositionSizer SIZER = new PositionSizer(SizingParameters.defaults(), HedgeParameters.defaults());

    @Inject
    SignalDesk signals;

    public SizedSignal size(Signal signal, String tier, RiskProfile positions) {
        PublishedSignal published = signals.read(signal);
        return new SizedSignal(signal, published, tier, positions, SIZER.size(inputs(published, tier), positions));
    }

    private static SizingInputs inputs(PublishedSignal published, String tier) {
        DailySignal signal = published.signal();
        return new SizingInputs(offer(signal, tier), new NoOffer("this feed has no XSP quotes"), OptionalDouble.empty(),
                published.hedge(), signal.expiry());
    }

    private static Offered offer(DailySignal signal, String tier) {
        TierResult result = signal.tiers().get(tier);
        if (result instanceof CondorTier condor && signal.forward().isPresent()) {
            return new Offer(CondorOffer.of(condor, signal.forward().get().value(), Optional.empty()));
        }
        return new NoOffer(result instanceof NoCondor none ? none.reason() : "no condor of this tier in this session");
    }
}
