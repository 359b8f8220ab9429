package com.vixshield.dashboard;

import java.util.List;

import com.vixshield.chart.PayoffFigure;
import com.vixshield.dashboard.DashboardPage.Condor;
import com.vixshield.dashboard.DashboardPage.Fit;
import com.vixshield.dashboard.DashboardPage.SizeResult;
import com.vixshield.dashboard.DashboardPage.Source;
import com.vixshield.dashboard.DashboardPage.StressNight;
import com.vixshield.dashboard.DashboardPage.Tiers;
import com.vixshield.risk.HedgeRoute;
import com.vixshield.risk.SizedSignal;
import com.vixshield.web.page.RenderedParts;

/**
 * Holds what the dashboard shows of a signal at a size and nothing else: no account, no hour, no record. It is made once for
 * all who see that signal at that size and write amounts the same way.
 *
 * @param rendered the same as text, as far as templates keep it
 */
record SharedSections(Condor condor, PayoffFigure payoff, Fit fit, Tiers tiers, List<StressNight> nights,
        List<HedgeRoute> routes,
        List<Source> sources, SizeResult result, RenderedParts rendered) {

    static SharedSections of(SizedSignal sized) {
        return new SharedSections(new CondorSection(sized).condor(), new PayoffSection(sized).figure(),
                new FitSection(sized).fit(), new TierSection(sized).tiers(), HedgeSection.nights(sized), HedgeRoute.of(sized),
                SourceSection.sources(sized), SettingsFormSection.result(sized), new RenderedParts());
    }
}
