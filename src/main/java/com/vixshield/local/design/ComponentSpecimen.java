package com.vixshield.local.design;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

import com.vixshield.chart.AllocationBar;
import com.vixshield.chart.Drawing;
import com.vixshield.chart.LineChart;
import com.vixshield.chart.PayoffFigure;
import com.vixshield.chart.PayoffStrikes;
import com.vixshield.chart.RangePlot;
import com.vixshield.chart.RangePlot.Range;
import com.vixshield.chart.StressBars;
import com.vixshield.chart.WinRateBar;
import com.vixshield.web.page.Choice;
import com.vixshield.web.page.Slider;
import com.vixshield.web.page.TextField;

/** Shows one of every component, in each of its states. */
public record ComponentSpecimen(PayoffStrikes strikes, List<Word> words, List<TextField> fields, List<Slider> sliders,
        Choice choice,
        PayoffFigure trade, PayoffFigure refused, List<Bar> bars, StressBars stress, AllocationBar allocation, List<Plot> plots,
        LineChart wideLines, LineChart narrowLines) {

    public record Word(String kind, String text) {
    }

    public record Bar(String label, WinRateBar bar) {
    }

    public record Plot(String label, RangePlot wide, RangePlot narrow) {
    }

    static ComponentSpecimen all() {
        return new ComponentSpecimen(new PayoffStrikes(4225, 4250, 4435, 4460), sampleWords(), sampleFields(), sampleSliders(),
                sampleChoice(),
                TradeSpecimen.page().payoff(), HoldSpecimen.page().payoff(), sampleBars(), StressBars.of(-5749, 7939.0, 7939),
                AllocationBar.of(360, new double[]{4, 4, 2}, new double[]{.62, .91, 0}), samplePlots(),
                lines(Drawing.WIDE),
                lines(Drawing.NARROW));
    }

    private static List<Word> sampleWords() {
        return List.of(new Word("trade", "Trade"), new Word("hold", "Hold"), new Word("hold", "Refused"),
                new Word("pass", "Pass"),
                new Word("off", "Off · would hold"), new Word("off", "Preview"), new Word("gain", "Won"),
                new Word("loss", "Lost"),
                new Word("loss", "Late"), new Word("hedge", "Buy 1"), new Word("hold", "Too small"),
                new Word("pass", "Keep 5"));
    }

    private static List<TextField> sampleFields() {
        return List.of(TextField.number("part-equity", "Account, dollars", "500,000").hint("Only you know this number."),
                TextField.number("part-contracts", "Most contracts", "0")
                        .error("Enter 1 or more. To pause, switch the alerts off."));
    }

    private static List<Slider> sampleSliders() {
        Slider risk = Slider.of("part-risk", "At risk per condor trade", "0.25", "5", "0.25", new BigDecimal("2"))
                .scale("\u202F%", "0.25", "1", "2", "3", "4", "5").unit("\u202F%");
        return List.of(risk.applied("2\u202F% · $10,000").hint("One Steward condor can lose $1,916 today."),
                Slider.of("part-budget", "Hedge budget, a year", "0", "3", "0.25", new BigDecimal("3"))
                        .scale("\u202F%", "0", "1", "2", "3").applied("3\u202F% · $15,000")
                        .error("Above the account's limit of 2\u202F%. An approver can raise it."));
    }

    private static Choice sampleChoice() {
        return new Choice("part-tier", "Tier", "steward", null, List.of(new Choice.Option("steward", "Steward 0.15"),
                new Choice.Option("balanced", "Balanced 0.175"), new Choice.Option("promoter", "Promoter 0.20")));
    }

    private static List<Bar> sampleBars() {
        return List.of(new Bar("enough, sampled", WinRateBar.of(.897, .012, .711, .767, .5)),
                new Bar("not enough", WinRateBar.of(.720, .018, .809, .869, .5)),
                new Bar("market's odds only", WinRateBar.of(.781, 0, Double.NaN, .767, .5)));
    }

    private static List<Plot> samplePlots() {
        return List.of(
                plot("Claimed 35 to 40 % less, measured −43 %", new Range(.35, .40), new Range(-1.33, -.08), -.43, Double.NaN,
                        true),
                plot("Claimed about 90 %, measured 93.0 %, needed 97.7 %", new Range(.88, .92), new Range(.913, .943), .93,
                        .977, false),
                plot("Claimed 88 %, nothing measured", new Range(.88, .88), null, Double.NaN, Double.NaN, true));
    }

    private static Plot plot(String label, Range claim, Range interval, double value, double need,
            boolean signed) {
        return new Plot(label, RangePlot.of(claim, interval, value, need, 1, signed, Drawing.WIDE),
                RangePlot.of(claim, interval, value, need, 1, signed, Drawing.NARROW));
    }

    /** Made-up curves, only to be looked at. */
    private static LineChart lines(Drawing drawing) {
        var alone = new TreeMap<LocalDate, Double>();
        var hedged = new TreeMap<LocalDate, Double>();
        for (int day = 0; day < 1500; day++) {
            LocalDate date = LocalDate.of(2022, 5, 2).plusDays(day);
            double wave = 3 * Math.sin(day / 90.0) + 1.2 * Math.sin(day / 17.0);
            alone.put(date, 100 + wave);
            hedged.put(date, 100 + wave * 0.6 - day / 500.0);
        }
        return LineChart.of(List.of(new LineChart.Series("condor", alone), new LineChart.Series("hedged", hedged)), drawing);
    }
}
