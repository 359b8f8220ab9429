package com.vixshield.conditions;

import com.vixshield.chart.LineChart;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Names the templates that the public page and the members' share. */
@CheckedTemplate(basePath = "conditions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
class MarketTemplates {

    private MarketTemplates() {
    }

    static native TemplateInstance market(ConditionsPage page);

    static native TemplateInstance noSession(String path);

    static native TemplateInstance series(SeriesPage page);

    static native TemplateInstance event(EventPage page);

    /** A picture that stands alone, with its colours. @param frame as SVG's viewBox */
    static native TemplateInstance drawing(LineChart chart, String title, String frame);
}
