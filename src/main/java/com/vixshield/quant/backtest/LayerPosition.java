package com.vixshield.quant.backtest;

import com.vixshield.quant.hedge.parameters.HedgeParameters;

/** Keeps one layer from session to session, in points per unit of equity for a budget of one percent a year. */
final class LayerPosition {

    private static final double BUDGET_A_DAY = 0.01 / 365;

    private final LayerChoice choice;
    private final double slippage;
    private LayerChoice.Contract held;
    private double entry;
    private double mark;
    private double quantity;
    private double weight;
    private double gain;
    private double slipped;
    private double paid;
    private double received;
    private String event = "";

    LayerPosition(LayerChoice choice, HedgeParameters parameters) {
        this.choice = choice;
        this.slippage = parameters.calls().slippage();
    }

    /** Begins a session: what is held is worth what the market says. */
    void mark(HedgeMarket market) {
        slipped = 0;
        paid = 0;
        received = 0;
        gain = 0;
        event = "";
        if (held != null) {
            double now = choice.mark(market, held.expiry(), held.strike());
            gain = quantity * (now - mark);
            mark = now;
        }
    }

    boolean due(HedgeMarket market) {
        return held == null || choice.due(market, held.expiry());
    }

    /** Sells what is held and buys the next contract at a weight. */
    void roll(HedgeMarket market, double newWeight) {
        event = held == null ? "open" : "roll";
        trade(-quantity);
        held = choice.choose(market);
        entry = held.price();
        mark = held.price();
        weight = newWeight;
        trade(weight * BUDGET_A_DAY / held.costPerDay());
    }

    /** Trades to the edge of the band around the wanted weight, no further than a session allows. */
    void follow(double wanted, double band, double most) {
        double away = weight - wanted;
        if (Math.abs(away) <= band) {
            return;
        }
        double edge = wanted + Math.signum(away) * band;
        double next = weight + Math.max(-most, Math.min(most, edge - weight));
        event = "band";
        double change = quantity * next / weight - quantity;
        weight = next;
        trade(change);
    }

    boolean isOpen() {
        return held != null;
    }

    /** Whether it has become worth a multiple of what it cost. */
    boolean tripled(double multiple) {
        return held != null && mark >= multiple * entry;
    }

    /** Sells half. @return cash, per unit of equity */
    double halve() {
        double half = quantity / 2;
        event = "monetise";
        trade(-half);
        return half * (mark - slippage);
    }

    void buyWith(double cash) {
        event = "monetise";
        trade(cash / (mark + slippage));
    }

    private void trade(double change) {
        quantity += change;
        slipped += Math.abs(change) * slippage;
        if (!choice.future()) {
            paid += Math.max(0, change) * mark;
            received += Math.max(0, -change) * mark;
        }
    }

    LayerDay day() {
        boolean future = choice.future();
        return new LayerDay(gain - slipped, event, held.expiry(), held.strike(), mark, 1000 * quantity, weight,
                held.costPerDay(), slipped, paid, received, future ? 0 : quantity * mark, future ? gain : 0,
                future ? choice.parameters().futures().marginRate() * mark * quantity : 0);
    }
}
