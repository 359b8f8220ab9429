package com.vixshield.quant.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words what a size needs said about it. */
final class SizingMessages {

    private final SizingParameters parameters;
    private final RiskProfile profile;
    private final CondorOffer offer;
    private final CondorCount count;

    SizingMessages(SizingParameters parameters, RiskProfile profile, CondorOffer offer, CondorCount count) {
        this.parameters = parameters;
        this.profile = profile;
        this.offer = offer;
        this.count = count;
    }

    /** @param curveAnswers whether the payoff over moves of the SPX could be computed */
    List<String> list(boolean curveAnswers) {
        List<String> messages = new ArrayList<>();
        if (count.contracts() == 0) {
            messages.add(noContract());
        }
        count.candidates().stream().filter(c -> c.reason().endsWith(CondorCounter.STAYS))
                .forEach(c -> messages.add(label(c.limit()) + ": " + c.reason()));
        if (profile.atRisk() > parameters.atRiskMax()) {
            messages.add(String.format(Locale.ROOT,
                    "%.1f %% at risk is the published card value; read it with the measured drawdown beside it",
                    100 * profile.atRisk()));
        }
        count.candidates().stream().filter(c -> c.contracts().isEmpty() && c.reason().startsWith("does not limit"))
                .forEach(c -> messages.add(label(c.limit()) + " " + c.reason()));
        if (!curveAnswers) {
            messages.add("the payoff over moves of the SPX is not available: VX month 1 or 2 has no settlement");
        }
        return messages;
    }

    private String noContract() {
        return switch (count.binding()) {
            case AT_RISK -> tooSmall(profile.atRisk());
            case VOLATILITY_TARGET -> "the volatility target leaves less than one contract: " + reason();
            case KELLY -> "your Kelly setting allows no contract tonight: " + reason();
            case MAX_CONTRACTS -> "your maximum is 0 contracts";
            case LOSS_BUDGET -> reason();
        };
    }

    private String tooSmall(double share) {
        double maxLoss = offer.maxLoss(profile.feePerLeg().doubleValue());
        return String.format(Locale.ROOT,
                "one contract can lose $%,.0f; at %.1f %% at risk that takes an account of about $%,.0f%s", maxLoss,
                100 * share, maxLoss / share, profile.product() == CondorProduct.SPX ? ", or the smaller XSP" : "");
    }

    private String reason() {
        return count.candidates().stream().filter(c -> c.limit() == count.binding()).findFirst().orElseThrow().reason();
    }

    private static String label(SizeCandidate.Limit limit) {
        return switch (limit) {
            case AT_RISK -> "share at risk";
            case VOLATILITY_TARGET -> "volatility target";
            case KELLY -> "Kelly dial";
            case MAX_CONTRACTS -> "maximum";
            case LOSS_BUDGET -> "loss budget";
        };
    }
}
