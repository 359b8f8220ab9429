package com.vixshield.lab.page;

import java.util.List;

import com.vixshield.chart.Histogram;
import com.vixshield.chart.LineChart;

/**
 * Shows one run.
 *
 * @param about what it was made of
 * @param progress null when it has ended
 * @param found null without a result, as are sweep and starts; one of them is there for a finished run
 * @param runs whether the reader may run, cancel and repeat
 */
record LabRunPage(String path, About about, Progress progress, Found found, SweepPage sweep, StartsPage starts, boolean runs) {

    /** @param repeated what became of the repetition: the same digits or not; null of a run that repeats none */
    record About(String title, String kind, String state, String tag, String error, LabTable settings, LabTable made,
            Repeated repeated, String confirmation, boolean confirms, String share,
            String like) {
    }

    /** @param same null while that is not known */
    record Repeated(String href, Boolean same) {
    }

    /** @param left by the pace so far, null before it has one */
    record Progress(int done, int total, String left) {
    }

    /**
     * @param slippage the headline: where it dies
     * @param luck what the number of variants tried leaves of it
     * @param hedge why there is no hedge, or null
     */
    record Found(Headline headline, String luck, String hedge, List<Chart> charts, Bars distribution, LabTable bins,
            ShadedTable months, List<Section> sections) {
    }

    record Headline(String slippage, String interval, String ofSpread, String verdict, String verdictTag, String why,
            List<Fact> facts) {
    }

    record Fact(String label, String value, String note) {
    }

    record Chart(String caption, String label, LineChart wide, LineChart narrow) {
    }

    record Bars(String label, Histogram wide, Histogram narrow) {
    }

    /** A group of tables under one heading. */
    record Section(String id, String title, String words, List<LabTable> tables) {
    }
}
