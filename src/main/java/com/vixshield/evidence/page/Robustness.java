package com.vixshield.evidence.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import com.vixshield.evidence.page.HeatMap.Entry;
import com.vixshield.web.format.NumberFormats;

/** Shows how far the drawn book depends on what was assumed, when it was begun, and on how much was tried. */
public final class Robustness {

    private static final double PERCENT = 0.01;

    private final PublishedEvidence evidence;
    private final List<HeatMap> maps;
    private final HeatMap calendar;

    Robustness(PublishedEvidence evidence) {
        this.evidence = evidence;
        this.maps = List.of(
                map("size_price", "drawdown_reduction", 1, "Drawdown less with the hedge than without it", "At risk, by price",
                        Robustness::share, Robustness::price, 0),
                map("slippage_price", "mean_percent_of_max_loss", PERCENT, "Mean result without a hedge, of the largest loss",
                        "Given up on the way from mid to natural, by price", Robustness::share, Robustness::price, 1),
                map("gate_term", "mean_percent_of_max_loss", PERCENT, "The same, with a second gate on the term structure",
                        "Least mean result, by VIX/VIX3M from which no trade is made", Robustness::signed, Robustness::limit,
                        1),
                map("budget_size", "drawdown_reduction", 1, "Drawdown less with the hedge than without it",
                        "Hedge a year, by share at risk", value -> NumberFormats.percent(value / 100, 1), Robustness::share,
                        0));
        this.calendar = HeatMap.of("Hedged book by month, compounded", "Year", evidence.calendar().stream()
                .map(row -> month(YearMonth.parse(row.get("month")), PublishedTable.number(row.get("hedged")))).toList(), 1);
    }

    private HeatMap map(String grid, String column, double scale, String caption, String corner,
            Function<Double, String> down, Function<Double, String> across, int decimals) {
        return HeatMap.of(caption, corner, HeatMap.grid(evidence.sensitivity(), grid, column, scale, down, across), decimals);
    }

    private static Entry month(YearMonth month, double value) {
        return new Entry(String.valueOf(month.getYear()), month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                value);
    }

    private static String share(double value) {
        return NumberFormats.percent(value, value * 100 == Math.rint(value * 100) ? 0 : 1);
    }

    private static String signed(double value) {
        return NumberFormats.signedPercent(value, 0);
    }

    private static String price(double value) {
        return "price × " + NumberFormats.decimal(value, 2);
    }

    private static String limit(double value) {
        return value >= 2 ? "never" : NumberFormats.decimal(value, 2);
    }

    /** Newest session of the data that these results were made of. */
    public LocalDate lastSession() {
        return evidence.manifest().lastSession();
    }

    public List<HeatMap> maps() {
        return maps;
    }

    public HeatMap calendar() {
        return calendar;
    }

    public List<Rival> rivals() {
        return evidence.rivals().stream().map(Rival::of).toList();
    }

    public List<Split> splits() {
        return evidence.splits().stream().map(Split::of).toList();
    }

    public List<Candidate> candidate() {
        return evidence.candidate().stream().map(Candidate::of).toList();
    }

    public String percent(String key, int decimals) {
        return NumberFormats.percent(evidence.figure(key).value(), decimals);
    }

    public String signed(String key, int decimals) {
        return NumberFormats.signedPercent(evidence.figure(key).value(), decimals);
    }

    public String decimal(String key, int decimals) {
        double value = evidence.figure(key).value();
        return Double.isNaN(value) ? "none" : NumberFormats.decimal(value, decimals);
    }

    public String count(String key) {
        return NumberFormats.quantity(evidence.figure(key).value());
    }

    /** Dollars; none where no account is large enough. */
    public String dollars(String key) {
        double value = evidence.figure(key).value();
        return Double.isNaN(value) ? "no account, however large" : "$" + NumberFormats.quantity(Math.ceil(value));
    }

    /** 95 %, of a number in its own unit. */
    public String interval(String key, int decimals) {
        PublishedFigure figure = evidence.figure(key);
        return NumberFormats.decimal(figure.low(), decimals) + " to " + NumberFormats.decimal(figure.high(), decimals);
    }

    private static String number(Map<String, String> row, String column, double scale, int decimals) {
        double value = PublishedTable.number(row.get(column));
        return Double.isNaN(value) ? "none" : NumberFormats.signedPercent(scale * value, decimals);
    }

    private static String interval(Map<String, String> row, String low, String high, double scale, int decimals) {
        return number(row, low, scale, decimals) + " to " + number(row, high, scale, decimals);
    }

    /** One rival in words. */
    public record Rival(String name, String trades, String cagr, String drawdown, String score, String interval,
            String deflated) {

        private static final Map<String, String> NAMES = Map.of(
                "overlay_by_premium", "Hedge sized by implied less realised volatility",
                "no_weekends", "No trade over a weekend, unhedged", "weekends_only", "Only trades over a weekend, unhedged",
                "long_layer_only", "Long layer only, 0/0/10", "vxth", "Calls by the rule of Cboe's VIX Tail Hedge Index",
                "term_structure", "No trade at VIX/VIX3M from 0.95, unhedged");

        static Rival of(Map<String, String> row) {
            return new Rival(NAMES.get(row.get("rival")), row.get("trades"), number(row, "cagr", 1, 1),
                    number(row, "max_drawdown", -1, 1), number(row, "score", 1, 1), Robustness.interval(row, "score_lo95",
                            "score_hi95", 1, 1),
                    NumberFormats.percent(PublishedTable.number(row.get("deflated_sharpe")), 0));
        }
    }

    /** Mean result of one part of the sessions. */
    public record Split(String name, String group, String sessions, String trades, String mean, String interval) {

        private static final Map<String, String> NAMES = Map.of("time", "Two years", "equity_risk_premium",
                "Equity risk premium", "broad_dollar", "Broad dollar, three-month change");

        static Split of(Map<String, String> row) {
            return new Split(NAMES.get(row.get("split")), row.get("group"), row.get("sessions"), row.get("trades"),
                    number(row, "mean_percent_of_max_loss", PERCENT, 1), Robustness.interval(row, "lo95", "hi95", PERCENT, 1));
        }
    }

    /** What one gate came to in one period at one price. */
    public record Candidate(String price, String years, String gate, String trades, String mean, String interval,
            String lessRefused, String lessInterval, String sharpe, String sharpeNatural) {

        static Candidate of(Map<String, String> row) {
            return new Candidate(row.get("price").equals("flat_1.00") ? "price of rulebook 1.0" : "central price",
                    row.get("period"), row.get("gate"), row.get("trades"),
                    number(row, "mean_percent_of_max_loss", PERCENT, 1), Robustness.interval(row, "lo95", "hi95", PERCENT, 1),
                    number(row, "less_refused", PERCENT, 1),
                    Robustness.interval(row, "less_refused_lo95", "less_refused_hi95", PERCENT, 1),
                    decimal(row, "sharpe_expected"), decimal(row, "sharpe_natural"));
        }

        private static String decimal(Map<String, String> row, String column) {
            return NumberFormats.decimal(PublishedTable.number(row.get(column)), 2);
        }
    }
}
