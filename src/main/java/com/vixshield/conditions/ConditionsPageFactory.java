package com.vixshield.conditions;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Builds the page of one session's market. */
@ApplicationScoped
class ConditionsPageFactory {

    @Inject
    CalendarSection calendar;

    /** @param why which session this reader sees */
    ConditionsPage page(String path, MarketDay day, String why) {
        return new ConditionsPage(path, day.computed().session(), day.stage().label(), day.computed().quoteInstant(),
                day.signal().source, day.computed().rulebook(), why, List.of(RegimeSection.of(day), VolatilitySection.of(day),
                        TrendSection.of(day), RangeSection.of(day), SmileSection.of(day), QuotesSection.of(day),
                        LegSection.of(day), ActivationSection.of(day), SurroundingsSection.of(day), calendar.of(day),
                        SeriesSection.of(path, day)));
    }
}
