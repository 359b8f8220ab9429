package com.vixshield.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.vixshield.quant.sizing.CondorDollars;
import com.vixshield.quant.sizing.HedgeDollars;
import com.vixshield.quant.sizing.SizedPosition;
import com.vixshield.risk.HedgeLine;
import com.vixshield.risk.SizedSignal;

/** Describes one signal at the account's size. */
final class SizeView {

    private SizeView() {
    }

    /**
     * Dollars, of the whole position.
     *
     * @param product what the condors are of: SPX or XSP
     * @param margin of condors and hedge together, null without condors
     */
    record Size(LocalDate session, String tier, String decision, List<String> reasons, String product, int contracts,
            BigDecimal expectedCredit, BigDecimal fees, BigDecimal maxLoss, BigDecimal margin, List<String> messages) {

        static Size of(SizedSignal sized) {
            var decision = sized.decision();
            CondorDollars condor = sized.position().map(SizedPosition::condor).orElse(null);
            return new Size(sized.signal().session, sized.tier().key(), decision.hold() ? "hold" : "trade", decision.reasons(),
                    sized.positions().product().name(), sized.contracts(), condor == null ? null : condor.expectedCredit(),
                    condor == null ? null : condor.fees(), condor == null ? null : condor.maxLoss(),
                    sized.position().map(position -> position.margin().total()).orElse(null),
                    sized.position().map(SizedPosition::messages).orElse(List.of()));
        }
    }

    /** Dollars a year unless said otherwise. @param premium paid now, once */
    record Hedge(LocalDate session, BigDecimal costPerYear, BigDecimal premium, BigDecimal initialMargin,
            BigDecimal accrualTonight, List<Layer> layers) {

        static Hedge of(SizedSignal sized) {
            HedgeDollars hedge = sized.hedge();
            return new Hedge(sized.signal().session, hedge.costPerYear(), hedge.grossPremium(), hedge.initialMargin(),
                    hedge.accrualTonight(), HedgeLine.of(hedge).stream().map(Layer::of).toList());
        }
    }

    record Layer(String layer, double weight, String instrument, int contracts, BigDecimal budget, BigDecimal cost,
            BigDecimal reserve, String message) {

        static Layer of(HedgeLine line) {
            var dollars = line.dollars();
            return new Layer(line.layer().toLowerCase(Locale.ROOT), line.weight(), line.instrument(),
                    dollars.contracts(), dollars.budgetPerYear(), dollars.costPerYear(), dollars.reservePerYear(),
                    dollars.message());
        }
    }
}
