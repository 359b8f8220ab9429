package com.vixshield.dashboard;

import static com.vixshield.web.format.NumberFormats.percent;

import java.util.List;

import com.vixshield.book.hedge.HedgeToday;
import com.vixshield.chart.AllocationBar;
import com.vixshield.chart.StressBars;
import com.vixshield.dashboard.DashboardPage.Hedge;
import com.vixshield.dashboard.DashboardPage.Layer;
import com.vixshield.dashboard.DashboardPage.NoHedge;
import com.vixshield.dashboard.DashboardPage.Route;
import com.vixshield.dashboard.DashboardPage.StressNight;
import com.vixshield.evidence.page.PublishedEvidence;
import com.vixshield.evidence.page.PublishedFigure;
import com.vixshield.quant.hedge.plan.HedgeBudget;
import com.vixshield.quant.hedge.plan.HedgeLayer;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.sizing.Dollars;
import com.vixshield.quant.sizing.HedgeDollars;
import com.vixshield.quant.sizing.LayerDollars;
import com.vixshield.quant.sizing.SizedPosition;
import com.vixshield.quant.sizing.StressOutcome;
import com.vixshield.risk.HedgeLine;
import com.vixshield.risk.HedgeRoute;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.view.GateLabels;

/** Builds the section on the three hedge layers in dollars and contracts, with their results in stress nights. */
final class HedgeSection {

    private static final double BAR_WIDTH = 360;

    private final SizedSignal sized;
    private final HedgeToday due;
    private final PublishedEvidence evidence;
    private final double equity;

    /**
     * @param due what the account's book should trade
     * @param evidence the published results
     */
    HedgeSection(SizedSignal sized, HedgeToday due, PublishedEvidence evidence) {
        this.sized = sized;
        this.due = due;
        this.evidence = evidence;
        this.equity = sized.positions().equity().doubleValue();
    }

    Hedge hedge(List<HedgeRoute> routes) {
        HedgeDollars hedge = sized.hedge();
        List<HedgeLine> lines = HedgeLine.of(hedge);
        HedgeBudget budget = hedge.plan().budget();
        double cost = hedge.costPerYear().doubleValue();
        return new Hedge(hedge.plan().weighting() == Weighting.LOYALTY ? "Loyalty" : "Motion",
                lines.stream().map(this::layer).toList(), bar(lines), Dollars.of(budget.annualBudgetBinding()),
                budget.annualBudgetBinding() / equity, hedge.costPerYear().negate(), cost / equity, hedge.grossPremium(),
                due.realisedThisYear().orElse(null),
                budget.binding() == HedgeBudget.Binding.CAP ? "The cap" : "Share of credit", conflict(budget),
                routes.stream().map(this::route).toList(), noHedge(routes));
    }

    private Route route(HedgeRoute route) {
        double cost = route.plan().expectedAnnualCost();
        boolean small = !route.holds() && route.startsAt().isPresent();
        return new Route(route.kind().label(), route.current(), route.holdings(), GateLabels.sentence(route.missing()),
                Dollars.of(-cost), cost / equity, small ? Dollars.of(route.startsAt().getAsDouble()) : null);
    }

    /** Below every layer, merged or not, and every fund: the number of the published evidence. */
    private NoHedge noHedge(List<HedgeRoute> routes) {
        if (routes.stream().anyMatch(HedgeRoute::holds)) {
            return null;
        }
        PublishedFigure score = evidence.figure("hedged.score");
        return new NoHedge(evidence.figure("same_drawdown.size").value(), score.value(), score.low(), score.high(),
                evidence.manifest().hedgeFirst(), evidence.manifest().hedgeLast());
    }

    private Layer layer(HedgeLine line) {
        LayerDollars dollars = line.dollars();
        HedgeLayer layer = sized.hedge().plan().layer(dollars.layer());
        boolean priced = layer instanceof HedgeLayer.Sized;
        var size = priced ? ((HedgeLayer.Sized) layer).size() : null;
        boolean tooSmall = priced && dollars.contracts() == 0 && size.equityForOne().isPresent();
        return new Layer(line.layer(), line.weight(), dollars.budgetPerYear(), priced ? line.instrument() : null,
                priced ? line.context() : dollars.message(), due.held(dollars.layer()), due.after(dollars.layer()),
                priced ? Dollars.of(((HedgeLayer.Sized) layer).instrument().costPerYear()) : null,
                dollars.costPerYear().negate(),
                tooSmall ? Dollars.of(size.equityForOne().getAsDouble()) : null);
    }

    private static AllocationBar bar(List<HedgeLine> lines) {
        double[] weights = lines.stream().mapToDouble(HedgeLine::weight).toArray();
        double[] used = lines.stream().mapToDouble(line -> {
            double budget = line.dollars().budgetPerYear().doubleValue();
            return budget == 0 ? 0 : line.dollars().costPerYear().doubleValue() / budget;
        }).toArray();
        return AllocationBar.of(BAR_WIDTH, weights, used);
    }

    /** Both limits side by side: they differ widely, and the smaller one decides. */
    private String conflict(HedgeBudget budget) {
        if (budget.binding() == HedgeBudget.Binding.CAP && budget.hBudgetPerYear() == 0) {
            return "no credit accrues at this size, so the cap of " + percent(sized.positions().hedgeCap(), 2)
                    + " of the account is the budget";
        }
        return "cap " + percent(sized.positions().hedgeCap(), 2) + " of the account; "
                + percent(sized.positions().accrual(), 0) + " of the credit comes to " + percent(budget.hShareOfEquity(), 1)
                + " a year";
    }

    static List<StressNight> nights(SizedSignal sized) {
        // at no contracts and no hedge there is nothing that a night could move
        List<StressOutcome> nights = sized.position().map(SizedPosition::stress).orElse(List.of()).stream()
                .filter(night -> night.condor().signum() != 0 || night.hedge().signum() != 0).toList();
        double largest = StressBars.largest(nights.stream()
                .map(night -> new double[]{night.condor().doubleValue(), night.hedge().doubleValue()}).toList());
        return nights.stream().map(night -> new StressNight(night.date(), night.spxMove(), night.condor(), night.hedge(),
                night.net(), night.netShareOfEquity(),
                StressBars.of(night.condor().doubleValue(), night.hedge().doubleValue(), largest == 0 ? 1 : largest))).toList();
    }
}
