package com.vixshield.evidence.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.vixshield.chart.Drawing;
import com.vixshield.chart.LineChart;
import com.vixshield.chart.LineChart.Series;
import com.vixshield.quant.claim.Verdict;
import com.vixshield.web.format.NumberFormats;

/** Holds the numbers and charts of the answer to the question whether the 4/4/2 hedge cuts drawdowns. */
public final class FoundingAnswer {

    private static final String CLAIM = "C01";
    private static final double CLAIMED = 0.35;
    private static final String TIER = "delta_steward_0.15";
    private static final String HEDGE = "card_loyalty";
    private static final double PERCENT = 100;

    private final PublishedEvidence evidence;

    FoundingAnswer(PublishedEvidence evidence) {
        this.evidence = evidence;
    }

    /**
     * Drawdowns of the drawn book at one size and price.
     *
     * @param price share of the central price
     */
    public record Size(double price, boolean gated, double risk, boolean card, double before, double after, double reduction,
            double growthBefore, double growthAfter) {

        static Size of(Map<String, String> row) {
            return new Size(number(row, "price"), row.get("value_gate").equals("on"), number(row, "at_risk"),
                    row.get("overlay").equals(HEDGE), number(row, "drawdown_unhedged"), number(row, "drawdown_hedged"),
                    number(row, "drawdown_reduction"), number(row, "cagr_unhedged"), number(row, "cagr_hedged"));
        }

        private static double number(Map<String, String> row, String column) {
            return PublishedTable.number(row.get(column));
        }
    }

    public String percent(String key, int decimals) {
        return NumberFormats.percent(evidence.figure(key).value(), decimals);
    }

    public String signed(String key, int decimals) {
        return NumberFormats.signedPercent(evidence.figure(key).value(), decimals);
    }

    /** The 95 % interval. */
    public String interval(String key, int decimals) {
        PublishedFigure figure = evidence.figure(key);
        return NumberFormats.signedPercent(figure.low(), decimals) + " to "
                + NumberFormats.signedPercent(figure.high(), decimals);
    }

    public String count(String key) {
        return NumberFormats.quantity(evidence.figure(key).value());
    }

    public String sessions(String key) {
        return NumberFormats.quantity(evidence.figure(key).n());
    }

    public String decimal(String key, int decimals) {
        return NumberFormats.decimal(evidence.figure(key).value(), decimals);
    }

    /** What the score's interval says: whether it excludes 0. */
    public boolean excludesNothing(String key) {
        PublishedFigure figure = evidence.figure(key);
        return figure.low() > 0 || figure.high() < 0;
    }

    public ClaimCard card(String id) {
        return evidence.card(id).orElseThrow();
    }

    /** Tiers, gates, sizes, hedges, prices and eras in which the claim was put. */
    public long variants() {
        return claim().count();
    }

    public long supportedVariants() {
        return claim().filter(claim -> claim.strict() == Verdict.SUPPORTED).count();
    }

    private Stream<PublishedClaim> claim() {
        return evidence.claims().stream().filter(claim -> claim.id().equals(CLAIM));
    }

    /** All books of the grid. */
    public int gridSize() {
        return evidence.sizes().size();
    }

    public long gridReaching() {
        return grid().filter(size -> size.reduction() >= CLAIMED).count();
    }

    /** Where the reduction is largest, at any price, tier, gate and size. */
    public Size best() {
        return grid().max(Comparator.comparingDouble(Size::reduction)).orElseThrow();
    }

    /** Likewise at the central price. */
    public Size bestAtCentral() {
        return grid().filter(size -> size.price() == 1).max(Comparator.comparingDouble(Size::reduction)).orElseThrow();
    }

    /** The drawn book at the central price, by size. */
    public List<Size> sizes() {
        return evidence.sizes().stream().filter(row -> row.get("tier").equals(TIER)).map(Size::of)
                .filter(size -> size.price() == 1 && size.gated() && size.card()).toList();
    }

    private Stream<Size> grid() {
        return evidence.sizes().stream().map(Size::of);
    }

    public LineChart equityWide() {
        return equity(Drawing.WIDE);
    }

    public LineChart equityNarrow() {
        return equity(Drawing.NARROW);
    }

    public LineChart waterWide() {
        return water(Drawing.WIDE);
    }

    public LineChart waterNarrow() {
        return water(Drawing.NARROW);
    }

    private LineChart equity(Drawing drawing) {
        return LineChart.of(List.of(series("unhedged", "unhedged", 1), series("hedged", "hedged", 1),
                series("smaller", "same_drawdown", 1)), drawing);
    }

    private LineChart water(Drawing drawing) {
        return LineChart.of(List.of(series("unhedged", "unhedged_under_water", PERCENT),
                series("hedged", "hedged_under_water", PERCENT), series("by volatility", "vol_target_under_water", PERCENT)),
                drawing);
    }

    private Series series(String name, String column, double scale) {
        return new Series(name, evidence.curve(column, scale));
    }
}
