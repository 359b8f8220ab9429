package com.vixshield.quant.sizing;

import java.util.OptionalDouble;

/**
 * Computes what is at hand over what one bad night can claim (rulebook §7), dollars.
 *
 * @param cash of the account
 * @param liquidHedge hedge legs at the bid that pass the liquidity test; 0 without quotes
 * @param condorMaxLoss of the open condors
 * @param futuresMargin of the VX futures
 * @param hedgeBudget of the next five sessions
 * @param value the ratio, absent when nothing can be claimed
 */
public record QuickRatio(double cash, double liquidHedge, double condorMaxLoss, double futuresMargin, double hedgeBudget,
        OptionalDouble value) {

    public static QuickRatio of(double cash, double liquidHedge, double condorMaxLoss, double futuresMargin,
            double hedgeBudget) {
        double claims = condorMaxLoss + futuresMargin + hedgeBudget;
        return new QuickRatio(cash, liquidHedge, condorMaxLoss, futuresMargin, hedgeBudget,
                claims > 0 ? OptionalDouble.of((cash + liquidHedge) / claims) : OptionalDouble.empty());
    }
}
