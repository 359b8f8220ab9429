package com.vixshield.dashboard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.vixshield.chart.AllocationBar;
import com.vixshield.chart.PayoffFigure;
import com.vixshield.chart.PayoffStrikes;
import com.vixshield.chart.StressBars;
import com.vixshield.chart.WinRateBar;
import com.vixshield.ticket.signal.OrderEntry;
import com.vixshield.web.page.ChangedField;
import com.vixshield.web.page.Choice;
import com.vixshield.web.page.RenderedParts;
import com.vixshield.web.page.Slider;
import com.vixshield.web.page.TextField;

/**
 * Holds everything the dashboard of one session shows, as numbers: the templates round and write them. Shares and changes
 * are decimals (0.897), credits and losses index points, money dollars at the visitor's size. What may be null says so and
 * is shown as not available.
 *
 * @param product what is sized: SPX or XSP
 * @param payoff null when no condor could be built
 * @param condor null when no condor could be built
 * @param gates empty while none is evaluated
 * @param stress empty while it is not computed
 * @param announced in the next session; mostly nothing
 * @param unscheduled kinds of announcements of which no date is known so far ahead, in words; null when all are
 * @param locked null when the account may set its size
 * @param start null once something was set
 * @param rendered parts that other readers see alike; null where each is rendered for itself
 */
public record DashboardPage(LocalDate session, Status status, Verdict verdict, List<TabSet> tabs, String product, Condor condor,
        Ticket ticket,
        PayoffFigure payoff, Fit fit, Tiers tiers, List<Gate> gates, Hedge hedge, List<StressNight> stress, SizeForm size,
        List<Source> sources, List<Announced> announced, String unscheduled, Locked locked,
        Start start, RenderedParts rendered) {

    /** What the account's plan does not include, and which does. */
    public record Locked(String words, String plan, String billing) {
    }

    public enum Decision {
        TRADE,
        HOLD;

        public boolean isHold() {
            return this == HOLD;
        }
    }

    /**
     * @param how "sealed", "computed"
     * @param vix null when not available, as are the other levels
     */
    public record Status(Decision decision, String how, Instant decidedAt, Deadline deadline, Quotes quotes, Double forward,
            Double index, Double vix, Double vixRecomputed, ExpectedRange range) {
    }

    /** @param running whether the browser may count down; false in a replay, whose clock stands still */
    public record Deadline(String label, Instant at, Duration left, boolean running) {
    }

    /** @param staleAfter age from which quotes are called late */
    public record Quotes(Instant at, Duration age, Duration staleAfter, boolean running, String source) {

        public boolean isLate() {
            return age.compareTo(staleAfter) > 0;
        }
    }

    /** @param coverage share of closes that should fall inside, 0.85 */
    public record ExpectedRange(double halfWidth, double low, double high, double coverage) {
    }

    /**
     * @param sentence behind the word: "3 Steward condors at 5.90 or more"
     * @param why null when the facts suffice
     */
    public record Verdict(Decision decision, String sentence, String why) {
    }

    public record TabSet(String group, List<Tab> tabs) {
    }

    public record Tab(String label, String href, boolean current) {
    }

    /**
     * @param mostLost dollars at the visitor's size, negative; null at no contracts
     * @param ofAccount the same as a share of the account, null likewise
     * @param odds chances of profit
     * @param expected null while there is no forecast
     */
    public record Condor(PayoffStrikes strikes, boolean refused, Credits credits, double lowerBreakEven, double upperBreakEven,
            double maxLoss, BigDecimal mostLost, Double ofAccount, Odds odds, Expectation expected) {
    }

    /** @param needed at which the trade would be worth taking, null when not computed */
    public record Credits(double expected, double mid, double natural, Double needed) {
    }

    /**
     * @param market risk-neutral chance of profit
     * @param forecast share of real past closes, scaled to today, that end with a profit; null while there is no forecast
     * @param neededAverage share of wins that breaks even at the average loss, null likewise
     * @param neededFull share of wins that breaks even when every loss is the full width
     */
    public record Odds(double market, Double forecast, Double neededAverage, double neededFull) {
    }

    /** @param halfWidth of the 95 % interval; dollars are null at no contracts */
    public record Expectation(double points, double halfWidth, BigDecimal dollars, BigDecimal dollarsHalfWidth) {
    }

    /**
     * What to do, in order.
     *
     * @param contracts condors to sell; zero on a hold or when the account is too small
     * @param prices null when nothing is sold
     * @param hold what would have been sold, null on a trade
     * @param tooSmall null when the account carries at least one condor
     * @param next null on a trade
     * @param order how to send it; null when nothing is sold
     * @param book where the trade is entered in the account's book; null while there is none to enter
     */
    public record Ticket(int contracts, Prices prices, List<HedgeOrder> hedge, String hedgeNote, Instant settles,
            String settlesNote, Held hold, TooSmall tooSmall, Instant next, List<Leg> legs, List<Limit> limits, Entry entry,
            OrderEntry order, String book) {
    }

    /** How long orders are taken. @param open until then nothing is over */
    public record Entry(Instant closes, boolean open) {
    }

    /**
     * The credits of an order.
     *
     * @param start to ask for first
     * @param tooLate at which nothing is expected any more, null when not computed
     */
    public record Prices(double limit, double start, Double tooLate) {
    }

    /** @param verb Buy, Sell or Roll */
    public record HedgeOrder(String verb, int quantity, String instrument, String layer) {
    }

    /** @param changes of which one alone would turn the hold into a trade */
    public record Held(int contracts, BigDecimal risk, List<Change> changes) {
    }

    public record Change(String label, String from, String to) {
    }

    /** @param oneRisks most that one condor can lose; @param startsAt account at which the settings carry one */
    public record TooSmall(BigDecimal allowed, BigDecimal oneRisks, BigDecimal startsAt) {
    }

    public record Leg(boolean sold, double strike, String right, double bid, double ask, Double delta) {
    }

    /** @param dollars null for limits that are not an amount */
    public record Limit(String label, BigDecimal dollars, int contracts, boolean binds) {
    }

    /**
     * What the account can do with the tier.
     *
     * @param sentence the largest honest trade, or why there is none
     * @param rows SPX, then XSP by width
     * @param xspMissing why XSP is not available, null when it is
     */
    public record Fit(String sentence, List<FitRow> rows, String xspMissing) {
    }

    /**
     * One condor of the tier, dollars.
     *
     * @param none why there is no such condor, null when there is, and then all but {@code startsAt} is there
     * @param contracts that the limits allow
     * @param startsAt account from which on they allow one, null where no account's would
     * @param costly whether fees take much of the credit
     */
    public record FitRow(String name, boolean chosen, String none, Decision decision, int contracts, String binding,
            BigDecimal credit, BigDecimal maxLoss, double feeShare, double crossingShare, BigDecimal startsAt,
            boolean costly) {
    }

    /** @param forecast whether the rows have real-world odds; without them those columns are left out */
    public record Tiers(boolean forecast, List<TierRow> rows) {
    }

    /** @param expected null while there is no forecast */
    public record TierRow(String name, String rule, boolean yours, PayoffStrikes strikes, double credit, double maxLoss,
            Odds odds,
            WinRateBar bar, Expectation expected, Decision decision) {
    }

    public enum GateState {
        PASS("pass", "Pass"),
        HOLDS("hold", "Holds"),
        OFF_PASS("off", "Off · would pass"),
        OFF_HOLD("off", "Off · would hold"),
        UNKNOWN("off", "Not available");

        private final String kind;
        private final String word;

        GateState(String kind, String word) {
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

    /** @param soFar how its decisions have turned out, null while none is graded @param href of the record that says so */
    public record Gate(String name, String reading, String holdsWhen, GateState state, String soFar, String href) {
    }

    /**
     * @param budget dollars a year
     * @param cost expected dollars a year of what the budget buys
     * @param premium paid for calls, null when not available
     * @param realised this year, null likewise
     * @param binds which budget limits, in words
     * @param conflict what the other one would come to
     * @param routes every way of hedging at this size
     * @param noHedge null where one of them holds something
     */
    public record Hedge(String mode, List<Layer> layers, AllocationBar bar, BigDecimal budget, double budgetOfAccount,
            BigDecimal cost,
            double costOfAccount, BigDecimal premium, BigDecimal realised, String binds,
            String conflict, List<Route> routes, NoHedge noHedge) {
    }

    /**
     * One way of hedging an account of this size.
     *
     * @param holds whole contracts or shares, empty for none
     * @param missing why it cannot be priced, empty when it can
     * @param startsAt account at which it begins, null when it holds something, or when it cannot be priced
     */
    public record Route(String name, boolean current, String holds, String missing, BigDecimal cost, double costOfAccount,
            BigDecimal startsAt) {
    }

    /**
     * What stands in the place of a hedge that no whole contract comes out of: published, hypothetical.
     *
     * @param size share of the size at which the bare condors fell as deep as the hedged account
     * @param score what the hedge was worth a year against that smaller size, with its 95 % interval
     */
    public record NoHedge(double size, double score, double low, double high, LocalDate first, LocalDate last) {
    }

    /**
     * @param instrument null when no price could be had
     * @param held by the account's book, null when that is not known
     * @param target what it holds once today's orders are filled
     * @param oneCosts expected dollars a year of one contract, null without a price
     * @param startsAt account at which the layer buys one; null when it does already
     */
    public record Layer(String name, double weight, BigDecimal budget, String instrument, String note, Integer held, int target,
            BigDecimal oneCosts, BigDecimal cost, BigDecimal startsAt) {

        public String getAction() {
            if (held == null || held == 0 && target == 0) {
                return target > 0 ? "Hold " + target : startsAt != null ? "Too small" : "None";
            }
            int change = target - held;
            return change > 0 ? "Buy " + change : change < 0 ? "Sell " + -change : "Keep " + target;
        }

        public String getActionKind() {
            return getAction().startsWith("Too") ? "hold" : target == 0 || getAction().startsWith("Keep") ? "pass" : "hedge";
        }
    }

    /** @param change of the index that night; dollars at the visitor's size; {@code hedge} null without one */
    public record StressNight(LocalDate date, double change, BigDecimal condor, BigDecimal hedge, BigDecimal together,
            double ofAccount, StressBars bars) {
    }

    /**
     * @param action address that takes the form
     * @param version of the stored values that the form is about
     * @param conflicts what somebody else has saved meanwhile
     * @param saved whether these values are the stored ones
     * @param more the settings that few people touch, null where they are left out
     */
    public record SizeForm(String action, String version, List<ChangedField> conflicts, TextField equity, Choice tier,
            List<Slider> sliders, SizeResult result,
            boolean saved, MoreSettings more) {
    }

    /**
     * @param open whether something in them needs attention
     * @param summary where they differ from the rulebook's defaults, or null
     * @param lossNote what is known about the loss of the month, null without a loss budget
     */
    public record MoreSettings(boolean open, String summary, List<Choice> choices, List<TextField> fields, Slider share,
            List<Check> checks, String lossNote) {
    }

    /** @param reloads whether the form itself changes with it, so that a script must send it whole */
    public record Check(String name, String label, String hint, boolean checked, boolean reloads) {
    }

    /**
     * @param margin null when not computed; money at the visitor's size
     * @param drawdown at this share at risk, null when not computed
     * @param messages what the reader must know about this size
     */
    public record SizeResult(int contracts, BigDecimal mostLost, BigDecimal kept, BigDecimal margin, BigDecimal hedgeCost,
            BigDecimal hedgeBudget, Drawdown drawdown, List<String> messages) {
    }

    /** @param depth of the account, negative; @param sessions past closes that it was measured on */
    public record Drawdown(double depth, int sessions) {
    }

    /** @param at null when only the day is known */
    public record Source(String name, String reading, LocalDate day, Instant at) {
    }

    /**
     * @param at null where only the day is known
     * @param past in words
     * @param moves null while there are too few past sessions
     */
    public record Announced(String title, Instant at, String past, int sessions, Moves moves) {
    }

    /** In units of the range that had been expected; {@code inside} is a share of the sessions. */
    public record Moves(double median, double p80, double p90, double worst, LocalDate worstOn, double inside) {
    }

    /**
     * Asked of an account that has set nothing yet.
     *
     * @param offered sizes in dollars
     */
    public record Start(String action, List<BigDecimal> offered) {
    }

    public boolean isHold() {
        return verdict.decision().isHold();
    }
}
