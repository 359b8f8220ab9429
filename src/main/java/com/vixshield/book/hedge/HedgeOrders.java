package com.vixshield.book.hedge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.vixshield.book.hedge.HedgeOrder.NotDone;
import com.vixshield.book.hedge.HedgeOrder.Reason;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.holding.HedgeRevaluation;
import com.vixshield.quant.hedge.holding.HedgeTrade;
import com.vixshield.quant.hedge.instrument.ContractValues;
import com.vixshield.quant.hedge.instrument.HedgeContract;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.hedge.plan.Layer;

/** Turns the trades of a hedge step into orders on a book: with limits, dollars, and what it would cost to leave them. */
public final class HedgeOrders {

    /** A fall of the index that tells what a missing layer would have brought. */
    private static final double FALL = -0.04;
    private static final int WEEK = 7;
    private static final BigDecimal TICK = new BigDecimal("0.05");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final HedgeParameters rules;
    private final HedgeInputs inputs;
    private final HedgePlan plan;
    private final BookState state;

    /** @param plan of the same session, which says what a whole layer answers to a fall */
    public HedgeOrders(HedgeParameters rules, HedgeInputs inputs, HedgePlan plan, BookState state) {
        this.rules = rules;
        this.inputs = inputs;
        this.plan = plan;
        this.state = state;
    }

    /** In the order in which they are sent: what is sold first pays for what is bought. */
    public List<HedgeOrder> of(List<HedgeTrade> trades) {
        List<HedgeOrder> orders = new ArrayList<>();
        trades.stream().filter(trade -> trade.quantity() < 0).forEach(trade -> orders.addAll(sales(trade)));
        trades.stream().filter(trade -> trade.quantity() > 0).forEach(trade -> orders.add(purchase(trade)));
        return orders;
    }

    private HedgeOrder purchase(HedgeTrade trade) {
        return order(trade, instrument(trade.contract()), trade.quantity(), Optional.empty());
    }

    /** From the trades that hold the contract, a VX for ten VXM. */
    private List<HedgeOrder> sales(HedgeTrade trade) {
        List<HedgeOrder> orders = new ArrayList<>();
        int left = -trade.quantity();
        for (TradeState held : holding(trade)) {
            TradedInstrument instrument = held.open().get(0).instrument();
            int each = HeldHedge.count(instrument);
            int count = Math.min(held.open().get(0).quantity(), left / each);
            if (count > 0) {
                orders.add(order(trade, instrument, -count, Optional.of(held.trade().id())));
                left -= count * each;
            }
        }
        return orders;
    }

    private List<TradeState> holding(HedgeTrade trade) {
        return state.open().filter(held -> held.trade().layer().filter(trade.layer()::equals).isPresent())
                .filter(held -> HeldHedge.contract(held).filter(trade.contract()::equals).isPresent()).toList();
    }

    private HedgeOrder order(HedgeTrade trade, TradedInstrument instrument, int quantity, Optional<UUID> closes) {
        BigDecimal tick = instrument.kind() == TradedInstrument.Kind.FUND ? CENT : TICK;
        boolean sold = quantity < 0;
        BigDecimal limit = BigDecimal.valueOf(trade.price()).setScale(4, RoundingMode.HALF_EVEN)
                .divide(tick, 0, sold ? RoundingMode.FLOOR : RoundingMode.CEILING).multiply(tick);
        BigDecimal dollars = limit.multiply(BigDecimal.valueOf(-(long) quantity * instrument.multiplier())).setScale(2,
                RoundingMode.HALF_UP);
        double value = new ContractValues(rules, inputs).today(trade.contract()).orElse(trade.price());
        return new HedgeOrder(trade.layer(), instrument, Math.abs(quantity), sold,
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP), limit, dollars, reason(trade), closes,
                sold ? held(trade, instrument, -quantity) : missing(trade));
    }

    private Reason reason(HedgeTrade trade) {
        return switch (trade.reason()) {
            case OPEN -> Reason.START;
            case ROLL ->
                trade.quantity() < 0 && !trade.contract().expiry().isAfter(inputs.session()) ? Reason.EXPIRY : Reason.ROLL;
            case REWEIGHT -> Reason.BAND;
            case MONETISE -> Reason.MONETISE;
        };
    }

    /** What a contract loses in a week, or until its expiry, with curve and surface held still. */
    private Optional<NotDone> held(HedgeTrade trade, TradedInstrument instrument, int count) {
        LocalDate week = inputs.session().plusDays(WEEK);
        LocalDate until = trade.contract().expiry().isBefore(week) ? trade.contract().expiry() : week;
        ContractValues values = new ContractValues(rules, inputs);
        return trade.contract() instanceof HedgeContract.Fund
                ? Optional.empty()
                : values.today(trade.contract()).flatMap(now -> values.on(until, trade.contract())
                        .map(then -> new NotDone(dollars((now - then) * count * instrument.multiplier()),
                                "held until " + until + " with nothing moving, it loses that")));
    }

    /** What the missing part of a layer would have brought in a fall. */
    private Optional<NotDone> missing(HedgeTrade trade) {
        HedgeRevaluation revaluation = new HedgeRevaluation(rules, inputs);
        int planned = plan.layer(trade.layer()).contracts();
        if (planned == 0 || !revaluation.answersMoves(plan)) {
            return Optional.empty();
        }
        Map<Layer, Double> gains = revaluation.inMove(plan, FALL, 1, 1);
        return Optional.of(new NotDone(dollars(gains.get(trade.layer()) / planned * trade.quantity()),
                "in a fall of 4 % in a session it would be missing"));
    }

    private static BigDecimal dollars(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    }

    /** As the exchange lists it; futures are counted in VXM. */
    static TradedInstrument instrument(HedgeContract contract) {
        if (contract instanceof HedgeContract.Call call) {
            return TradedInstrument.option("VIX", call.expiry(), PutCall.CALL, BigDecimal.valueOf(call.strike()));
        }
        return contract instanceof HedgeContract.Fund fund
                ? TradedInstrument.fund(fund.ticker())
                : TradedInstrument.future("VXM", contract.expiry());
    }
}
