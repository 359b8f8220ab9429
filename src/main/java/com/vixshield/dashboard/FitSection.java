package com.vixshield.dashboard;

import static com.vixshield.web.format.NumberFormats.money;
import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.quantity;

import java.util.Comparator;
import java.util.Optional;

import com.vixshield.dashboard.DashboardPage.Decision;
import com.vixshield.dashboard.DashboardPage.Fit;
import com.vixshield.dashboard.DashboardPage.FitRow;
import com.vixshield.quant.sizing.AccountFit;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.quant.sizing.Dollars;
import com.vixshield.quant.sizing.SizeCandidate;
import com.vixshield.quant.sizing.SizingInputs.NoOffer;
import com.vixshield.quant.sizing.TradeCandidate;
import com.vixshield.risk.ProductChoice;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.view.GateLabels;

/** Builds the section on what the account can do: the tier in SPX and in each width of XSP, at the account's limits. */
final class FitSection {

    /** From here on fees eat so much of the credit that the reader is told. */
    private static final double HIGH_SHARE = 0.15;

    private final SizedSignal sized;
    private final ProductChoice choice;

    FitSection(SizedSignal sized) {
        this.sized = sized;
        this.choice = sized.choice();
    }

    Fit fit() {
        return new Fit(sentence(), choice.fits().stream().map(this::row).toList(),
                choice.xspMissing().map(GateLabels::sentence).orElse(null));
    }

    private FitRow row(AccountFit fit) {
        boolean chosen = fit == choice.chosen();
        String name = name(fit.candidate());
        Decision decision = refused(fit) ? Decision.HOLD : Decision.TRADE;
        if (fit.one().isEmpty()) {
            String why = fit.candidate().offered() instanceof NoOffer none ? GateLabels.sentence(none.reason()) : "";
            return new FitRow(name, chosen, why, decision, 0, null, null, null, 0, 0, null, false);
        }
        AccountFit.One one = fit.one().get();
        return new FitRow(name, chosen, null, decision, one.contracts(), limit(one.binding()), Dollars.of(one.credit()),
                Dollars.of(one.maxLoss()), one.feeShare(), one.crossingShare(),
                one.startsAt().isPresent() ? Dollars.of(one.startsAt().getAsDouble()) : null, one.feeShare() > HIGH_SHARE);
    }

    /** A tier that was given up is given up in every product. */
    private boolean refused(AccountFit fit) {
        return fit.candidate().refused() || sized.suspension().isPresent();
    }

    private String sentence() {
        Optional<AccountFit> honest = choice.fits().stream().filter(fit -> fit == choice.chosen())
                .filter(fit -> fit.honest() && !refused(fit)).findFirst();
        if (honest.isPresent()) {
            AccountFit.One one = honest.get().one().orElseThrow();
            return "The largest honest trade at your limits: " + quantity(one.contracts()) + " "
                    + name(honest.get().candidate())
                    + ". Fees take " + percent(one.feeShare(), 0) + " of its credit, crossing the spreads "
                    + percent(one.crossingShare(), 0) + ".";
        }
        Optional<AccountFit> nearest = choice.fits().stream()
                .filter(fit -> !refused(fit) && fit.one().isPresent() && fit.one().get().startsAt().isPresent())
                .min(Comparator.comparingDouble(fit -> fit.one().orElseThrow().startsAt().getAsDouble()));
        if (nearest.isPresent()) {
            AccountFit.One one = nearest.get().one().orElseThrow();
            return nearest.get().contracts() > 0
                    ? "Not in the product that you have set: " + quantity(nearest.get().contracts()) + " "
                            + name(nearest.get().candidate()) + " would fit."
                    : "No trade fits. The least one is " + name(nearest.get().candidate()) + ", which can lose "
                            + money(one.maxLoss()) + "; " + limit(one.binding())
                            + " stops it, and your settings carry one from "
                            + money(one.startsAt().getAsDouble()) + " on.";
        }
        return "No honest trade today: the gates hold every condor of this tier" + (choice.xspMissing().isPresent()
                ? " in SPX."
                : ", in SPX and in XSP.");
    }

    static String name(TradeCandidate candidate) {
        String width = candidate.width() == Math.rint(candidate.width())
                ? String.valueOf((long) candidate.width())
                : String.valueOf(candidate.width());
        return (candidate.product() == CondorProduct.XSP ? "XSP" : "SPX") + ", " + width + " wide";
    }

    static String limit(SizeCandidate.Limit limit) {
        return switch (limit) {
            case AT_RISK -> "the share at risk";
            case VOLATILITY_TARGET -> "the volatility target";
            case KELLY -> "the Steward–Promoter dial";
            case MAX_CONTRACTS -> "your maximum";
            case LOSS_BUDGET -> "the loss budget";
        };
    }
}
