package com.vixshield.trackrecord.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.vixshield.chart.CalibrationPlot;
import com.vixshield.chart.LineChart;
import com.vixshield.chart.WinRateBar;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.view.Suspensions.Suspension;
import com.vixshield.trackrecord.page.FilterChoices.Select;
import com.vixshield.trackrecord.statistics.RecordFilter;

/**
 * Holds the public record as its page shows it: numbers, which the templates round and write. Points of one condor after
 * fees, shares as decimals; what may be null is shown as not available.
 *
 * @param head of the chain, null while it is empty
 * @param charts null while nothing has been graded
 */
public record RecordPage(RecordFilter filter, List<Select> selects, Head head, Counts counts, Line chosen, Charts charts,
        Comparisons compared, CalibrationSummary calibration, List<Suspension> suspensions, List<FillGap> fills,
        Sessions sessions) {

    /** The selection by tier, regime, credit and gate. */
    record Comparisons(List<Line> tiers, List<Line> regimes, List<BasisLine> bases, List<GateLine> gates) {
    }

    /**
     * @param matching sessions of the selection, of which the rows are one page
     * @param older address of the next page of rows, null on the last one
     * @param first address of the first page, null on it
     */
    record Sessions(List<Row> rows, int matching, String older, String first) {
    }

    /** The newest record of the chain. */
    record Head(long sequence, String hash) {
    }

    /** @param waiting sealed, and not graded yet */
    record Counts(int sessions, int trades, int holds, int suspended, int missed, int late, int backfilled, int corrected,
            int waiting) {
    }

    /**
     * One group of sessions.
     *
     * @param href its own address, null for the group on show
     * @param refused condors that were not traded
     * @param drawdown null while there was none; negative
     */
    record Line(String name, String note, String href, boolean suspended, int sessions, Wins wins, Results taken,
            Results refused, Drawdown drawdown, Drawdown longest) {
    }

    /**
     * @param rate null below 30 trades, as are its interval and the bar
     * @param neededAverage null until there is a win and a loss
     * @param neededFull null without a trade
     */
    record Wins(int trades, int won, Double rate, Double low, Double high, Double neededAverage, Double neededFull,
            WinRateBar bar, String verdict) {
    }

    /**
     * @param mean null without a condor, as are the last two
     * @param half of its interval, null below two condors
     */
    record Results(int condors, Double mean, Double half, Double worst, Double total) {
    }

    /** @param peak null when it began at the start, @param recovered null while it lasts */
    record Drawdown(double depth, LocalDate peak, LocalDate trough, LocalDate recovered, int sessions) {
    }

    /** @param dry whether nothing has ever been below its highest value */
    record Charts(LineChart equityWide, LineChart equityNarrow, LineChart waterWide, LineChart waterNarrow,
            List<YearLine> years, boolean dry) {
    }

    /** Equity at the end of each calendar year, the table beside the chart. */
    record YearLine(int year, int sessions, int trades, double result, double equity, double ungated, double deepest) {
    }

    record BasisLine(String name, boolean chosen, int trades, Double mean, Double half, double total) {
    }

    /** @param saved points that it has kept out of the record; negative when it cost them */
    record GateLine(String name, boolean on, int kept, Double keptMean, Double keptHalf, int skipped, Double skippedMean,
            Double skippedHalf, double saved) {
    }

    record CalibrationSummary(int n, Double brier, Double baseline, CalibrationPlot wide, CalibrationPlot narrow,
            List<BinLine> bins) {
    }

    record BinLine(double from, double to, int n, double predicted, double realised, double low, double high) {
    }

    /** @param gap median of expected less obtained credit @param share median share of the way from mid to natural */
    public record FillGap(Tier tier, int reports, double gap, Double share) {
    }

    public enum State {
        TRADE("trade", "Trade"),
        HOLD("hold", "Hold"),
        SUSPENDED("off", "Suspended"),
        MISSED("loss", "Missed"),
        WAITING("pass", "Sealed");

        private final String kind;
        private final String word;

        State(String kind, String word) {
            this.kind = kind;
            this.word = word;
        }

        public String getKind() {
            return kind;
        }

        public String getWord() {
            return word;
        }
    }

    /**
     * @param marks further words: late, backfilled, corrected
     * @param refusedBy names of the gates in force that refused it, or why there was no condor; empty on a trade
     * @param condor null until graded, and where there was none
     * @param settles null when missed; what was decided is shown from then on
     */
    public record Row(LocalDate session, State state, List<String> marks, String rulebook, String refusedBy, String regime,
            RowCondor condor, Double close, Instant settles) {
    }

    /**
     * @param credit expected, after fees, as is {@code natural}
     * @param expected share of wins, null without a forecast
     * @param needed share of wins, likewise
     */
    public record RowCondor(double credit, double natural, Double expected, Double needed, double result) {
    }

    public boolean isEmpty() {
        return head == null;
    }

    public String getExport() {
        return filter.page(null).query();
    }
}
