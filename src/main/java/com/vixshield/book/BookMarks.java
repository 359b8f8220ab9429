package com.vixshield.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.hedge.instrument.ContractValues;
import com.vixshield.quant.hedge.instrument.HedgeContract;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.signal.PublishedSignal;

/**
 * Prices what a book holds as one published signal saw the market: condor legs at the mids of its chain, futures at their
 * settlements, VIX calls at their quotes or else the model, funds at their closes.
 *
 * @param session of that signal
 */
public record BookMarks(LocalDate session, Map<TradedInstrument, BigDecimal> condorLegs, ContractValues hedge) {

    private static final int DIGITS = 4;

    public static BookMarks of(PublishedSignal published, HedgeParameters rules) {
        Map<TradedInstrument, BigDecimal> legs = new HashMap<>();
        LocalDate expiry = published.signal().expiry();
        add(legs, "SPXW", expiry, published.signal().tiers());
        published.signal().xsp().ifPresent(xsp -> xsp.widths().forEach(width -> add(legs, "XSP", expiry, width.tiers())));
        return new BookMarks(published.signal().session(), legs, new ContractValues(rules, published.hedge()));
    }

    private static void add(Map<TradedInstrument, BigDecimal> legs, String root, LocalDate expiry, Map<?, TierResult> tiers) {
        for (TierResult result : tiers.values()) {
            if (result instanceof CondorTier condor) {
                for (CondorLeg leg : condor.legs().all()) {
                    legs.put(TradedInstrument.option(root, expiry, leg.right(), BigDecimal.valueOf(leg.strike())),
                            BigDecimal.valueOf(leg.mid()));
                }
            }
        }
    }

    /** Points, of a fund dollars; empty for what the signal did not see. */
    public Optional<BigDecimal> price(TradedInstrument instrument) {
        return instrument.isIndexOption()
                ? Optional.ofNullable(condorLegs.get(instrument))
                : hedgeContract(instrument).flatMap(hedge::today)
                        .map(value -> BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP));
    }

    /** As the hedge knows it; empty for puts and for weekly options, which no layer buys. */
    public static Optional<HedgeContract> hedgeContract(TradedInstrument instrument) {
        return switch (instrument.kind()) {
            case FUND -> Optional.of(new HedgeContract.Fund(instrument.symbol()));
            case FUTURE -> Optional.of(new HedgeContract.Future(instrument.expiry()));
            case OPTION -> instrument.symbol().equals("VIX") && instrument.right() == PutCall.CALL
                    ? Optional.of(new HedgeContract.Call(instrument.expiry(), instrument.strike().doubleValue()))
                    : Optional.empty();
        };
    }
}
