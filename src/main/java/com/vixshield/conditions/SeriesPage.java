package com.vixshield.conditions;

import java.util.List;

import com.vixshield.web.page.NavigationLink;

/**
 * Holds the history of one series.
 *
 * @param market page of the session
 * @param path of this series
 * @param unit what a value is counted in
 * @param scales empty where it has values that have no logarithm
 * @param figure null with fewer than two values, as is the table
 * @param query of the downloads: the same stretch, the same scale
 */
record SeriesPage(String market, String path, String title, String unit, String source, List<Chosen> spans,
        List<Chosen> scales, List<Band.Fact> facts, Band.Figure figure, Band.Table table, String query,
        List<NavigationLink> others) {

    /** @param chosen whether it is what the page shows */
    record Chosen(String label, String href, boolean chosen) {
    }
}
