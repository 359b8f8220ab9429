package com.vixshield.quant.sizing;

import java.math.BigDecimal;
import java.util.Optional;

import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.policy.Weighting;

/** A default profile with a few sliders moved. */
final class ProfileBuilder {

    private BigDecimal equity;
    private double atRisk = 0.02;
    private boolean card;
    private int maxContracts = 10_000;
    private double kellyDial = 0.25;
    private boolean volatilityTarget = true;
    private double hedgeCap = 0.015;
    private double accrual = 0.10;
    private BigDecimal fee = new BigDecimal("1.30");
    private CondorProduct product = CondorProduct.SPX;
    private Optional<BigDecimal> lossBudget = Optional.empty();
    private Optional<BigDecimal> lossSpent = Optional.empty();

    ProfileBuilder(double equity) {
        this.equity = BigDecimal.valueOf(equity);
    }

    ProfileBuilder equity(BigDecimal value) {
        equity = value;
        return this;
    }

    ProfileBuilder atRisk(double value) {
        atRisk = value;
        return this;
    }

    ProfileBuilder publishedCardValue() {
        card = true;
        return this;
    }

    ProfileBuilder maxContracts(int value) {
        maxContracts = value;
        return this;
    }

    ProfileBuilder kellyDial(double value) {
        kellyDial = value;
        return this;
    }

    ProfileBuilder volatilityTarget(boolean value) {
        volatilityTarget = value;
        return this;
    }

    ProfileBuilder hedgeCap(double value) {
        hedgeCap = value;
        return this;
    }

    ProfileBuilder accrual(double value) {
        accrual = value;
        return this;
    }

    ProfileBuilder fee(String value) {
        fee = new BigDecimal(value);
        return this;
    }

    ProfileBuilder product(CondorProduct value) {
        product = value;
        return this;
    }

    ProfileBuilder loss(String budget, String spent) {
        lossBudget = Optional.of(new BigDecimal(budget));
        lossSpent = Optional.of(new BigDecimal(spent));
        return this;
    }

    ProfileBuilder lossBudget(String budget) {
        lossBudget = Optional.of(new BigDecimal(budget));
        return this;
    }

    RiskProfile build() {
        return new RiskProfile(equity, atRisk, card, maxContracts, kellyDial, volatilityTarget, hedgeCap, accrual,
                Weighting.LOYALTY, InstrumentSet.CARD, false, fee, product, lossBudget, lossSpent);
    }
}
