package com.vixshield.book.hedge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.book.BookMarks;
import com.vixshield.book.ledger.BookEntry.Exchange;
import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.OpenLeg;
import com.vixshield.book.ledger.TradeState;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.MarketDataSource;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.holding.AccountHedge;
import com.vixshield.quant.hedge.holding.HedgeState;
import com.vixshield.quant.hedge.holding.HedgeStep;
import com.vixshield.quant.hedge.holding.HeldContract;
import com.vixshield.quant.hedge.instrument.ContractValues;
import com.vixshield.quant.hedge.motion.VixTrend;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.hedge.plan.LayerWeights;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.risk.SizedSignal;
import com.vixshield.risk.SizingService;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalQueries;

/** Works out the hedge orders of a book on the newest signal that the account may see, at its risk settings. */
@ApplicationScoped
public class HedgeOrderService {

    /** Sessions after which the weights no longer depend on where Motion began: it moves up to ten points in each. */
    private static final int MOTION_SESSIONS = 20;
    private static final int DAYS_A_YEAR = 365;

    @Inject
    CurrentAccount current;
    @Inject
    SignalQueries signals;
    @Inject
    SizingService sizing;
    @Inject
    MarketDataSource market;

    /** Empty while no signal is published. */
    public Optional<HedgeToday> today(BookState state) {
        return signals.latest(current.access()).map(signal -> today(state, size(signal)));
    }

    private SizedSignal size(Signal signal) {
        RiskSettingsEntity settings = RiskSettingsEntity.of(current.account().id);
        return sizing.size(current.account().id, signal, settings.tier, settings.positions());
    }

    /** On one signal at one size. */
    public HedgeToday today(BookState state, SizedSignal sized) {
        HedgeInputs inputs = sized.published().hedge();
        HedgePlan plan = sized.hedge().plan();
        HedgeProfile profile = profile(sized, plan);
        HedgeParameters rules = sized.positions().mergeSmallLayers()
                ? sized.hedgeRules().with(plan.weights())
                : sized.hedgeRules();
        List<HeldContract> held = HeldHedge.of(state, this::begun, inputs);
        NavigableMap<LocalDate, VixTrend> readings = readings(profile, rules, inputs.session());
        AccountHedge hedge = new AccountHedge(rules);
        HedgeState followed = hedge.follow(List.copyOf(readings.values()));
        HedgeStep step = hedge.step(inputs, profile, held, followed.path(), followed.heldWeights(),
                monetised(state, readings, rules));
        LayerWeights weights = step.state().heldWeights();
        return new HedgeToday(inputs.session(), plan.budget(), new HedgeOrders(rules, inputs, plan, state).of(step.trades()),
                step.messages(), Stream.of(Layer.values())
                        .map(layer -> status(layer, weights.of(layer), plan, state, hedge, held, inputs, rules)).toList(),
                held.stream().collect(Collectors.toMap(HeldContract::layer, HeldContract::quantity, Integer::sum)),
                realised(state, inputs.session()));
    }

    private static Optional<BigDecimal> realised(BookState state, LocalDate session) {
        return state.trades().values().stream().allMatch(trade -> trade.trade().isCondor())
                ? Optional.empty()
                : Optional.of(state.between(session.withDayOfYear(1), session).hedgeNet());
    }

    /** With the budget that binds the plan, whichever of cap and credit sets it. */
    private static HedgeProfile profile(SizedSignal sized, HedgePlan plan) {
        double equity = sized.positions().equity().doubleValue();
        return new HedgeProfile(equity, 0, OptionalDouble.empty(), plan.budget().annualBudgetBinding() / equity,
                sized.positions().accrual(), sized.positions().instrumentSet(), sized.positions().weighting(),
                sized.positions().mergeSmallLayers());
    }

    /** The market of the session on which a contract was bought: as published, else from the stored history. */
    private Optional<HedgeInputs> begun(LocalDate day) {
        String source = market.label().source();
        return Signal.of(source, day).or(() -> Signal.before(source, day, null, 1).stream().findFirst()
                .filter(before -> ChronoUnit.DAYS.between(before.session, day) <= 7))
                .map(signal -> signals.read(signal).hedge());
    }

    /** Of the last sessions, where Motion needs them; the newest signal's own reading counts for its session. */
    private NavigableMap<LocalDate, VixTrend> readings(HedgeProfile profile, HedgeParameters rules, LocalDate session) {
        if (profile.weighting() == Weighting.LOYALTY) {
            return new TreeMap<>();
        }
        try {
            NavigableMap<LocalDate, VixTrend> known = VixTrend.history(market.history(session).vix(), rules)
                    .headMap(session, false);
            NavigableMap<LocalDate, VixTrend> last = new TreeMap<>();
            known.descendingMap().entrySet().stream().limit(MOTION_SESSIONS)
                    .forEach(entry -> last.put(entry.getKey(), entry.getValue()));
            return last;
        } catch (MarketDataException e) {
            return new TreeMap<>();
        }
    }

    /** A part of the front was sold, and the RSI has not been calm since. */
    private static boolean monetised(BookState state, NavigableMap<LocalDate, VixTrend> readings, HedgeParameters rules) {
        return state.open().filter(trade -> trade.trade().layer().filter(Layer.FRONT::equals).isPresent())
                .filter(trade -> trade.legs().get(0).quantity() > trade.open().get(0).quantity())
                .flatMap(trade -> state.effective().stream().filter(Exchange.class::isInstance).map(Exchange.class::cast)
                        .filter(entry -> entry.trade().equals(trade.trade().id()) && entry.quantity() < 0)
                        .map(entry -> BookLedger.day(entry.at())))
                .max(Comparator.naturalOrder()).map(sold -> readings.tailMap(sold, false).values().stream()
                        .noneMatch(reading -> reading.rsi14() < rules.motion().calmRsi()))
                .orElse(false);
    }

    private static LayerStatus status(Layer layer, double weight, HedgePlan plan, BookState state, AccountHedge hedge,
            List<HeldContract> held, HedgeInputs inputs, HedgeParameters rules) {
        List<TradeState> trades = state.trades().values().stream()
                .filter(trade -> trade.trade().layer().filter(layer::equals).isPresent()).toList();
        double budget = weight * plan.budget().annualBudgetBinding();
        LocalDate since = trades.stream().map(trade -> BookLedger.day(trade.openedAt())).min(Comparator.naturalOrder())
                .orElse(null);
        long days = since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, inputs.session()));
        List<LayerStatus.Leg> legs = new ArrayList<>();
        BigDecimal unrealised = BigDecimal.ZERO;
        ContractValues values = new ContractValues(rules, inputs);
        for (TradeState trade : trades) {
            for (OpenLeg leg : trade.open()) {
                LayerStatus.Leg described = leg(leg, layer, hedge, held, plan, values);
                legs.add(described);
                unrealised = unrealised == null || described.value() == null
                        ? null
                        : unrealised.add(leg.unrealised(described.value()));
            }
        }
        return new LayerStatus(layer, weight, dollars(budget), dollars(budget * days / DAYS_A_YEAR),
                sum(trades.stream().map(trade -> trade.credit().negate())), sum(trades.stream().map(TradeState::fees)),
                sum(trades.stream().map(TradeState::net)), unrealised, since, legs);
    }

    private static LayerStatus.Leg leg(OpenLeg leg, Layer layer, AccountHedge hedge, List<HeldContract> held, HedgePlan plan,
            ContractValues values) {
        Optional<HeldContract> known = held.stream().filter(one -> one.layer() == layer
                && BookMarks.hedgeContract(leg.instrument()).filter(one.contract()::equals).isPresent()).findFirst();
        LocalDate roll = known.map(one -> hedge.rollDate(plan.session(), plan.set(), one)).orElse(null);
        Optional<Double> now = known.flatMap(one -> values.today(one.contract()));
        Optional<Double> then = known.flatMap(one -> values.on(roll, one.contract()));
        int multiplier = leg.instrument().multiplier();
        return new LayerStatus.Leg(leg.instrument().words(), leg.quantity(), leg.averagePrice(),
                now.map(value -> BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP)).orElse(null), roll,
                now.map(value -> dollars((leg.averagePrice().doubleValue() - value) * leg.quantity() * multiplier))
                        .orElse(null),
                now.flatMap(value -> then.map(later -> dollars((value - later) * leg.quantity() * multiplier))).orElse(null));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal dollars(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    }
}
