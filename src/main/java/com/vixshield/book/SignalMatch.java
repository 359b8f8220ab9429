package com.vixshield.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookTrade;
import com.vixshield.book.ledger.BrokerFill;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.quant.WidthOffers;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.risk.RiskSettingsEntity;
import com.vixshield.risk.SizedSignal;
import com.vixshield.risk.SizingService;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalQueries;

/** Finds the published condor that a trade is: the same expiry and strikes, sold in the signal's session. */
@ApplicationScoped
public class SignalMatch {

    private static final int DIGITS = 6;

    @Inject
    CurrentAccount current;
    @Inject
    SignalQueries signals;
    @Inject
    SizingService sizing;

    /** Empty where none was published so, or the account does not see it. */
    Optional<BookTrade.Plan> planOf(List<BrokerFill> order) {
        return signals.of(BookLedger.day(order.get(0).at()), current.access())
                .flatMap(signal -> tier(signals.read(signal), signal, order).flatMap(tier -> plan(signal, tier)));
    }

    private static Optional<Tier> tier(PublishedSignal published, Signal signal, List<BrokerFill> order) {
        boolean small = order.get(0).instrument().isSmallIndex();
        List<Map<Tier, TierResult>> offers = small
                ? published.signal().xsp().map(xsp -> xsp.widths().stream().map(WidthOffers::tiers).toList()).orElse(List.of())
                : List.of(published.signal().tiers());
        Map<TradedInstrument, Integer> legs = order.stream()
                .collect(Collectors.toMap(BrokerFill::instrument, BrokerFill::quantity, Integer::sum));
        return offers.stream().flatMap(tiers -> tiers.entrySet().stream())
                .filter(entry -> entry.getValue() instanceof CondorTier condor
                        && isTrade(condor, legs, small, signal))
                .map(Map.Entry::getKey).findFirst();
    }

    private static boolean isTrade(CondorTier condor, Map<TradedInstrument, Integer> legs, boolean small, Signal signal) {
        return legs.size() == 4 && condor.legs().all().stream().allMatch(leg -> {
            Integer quantity = legs.get(instrument(leg, small ? "XSP" : "SPXW", signal));
            return quantity != null && Integer.signum(quantity) == leg.qty();
        });
    }

    private Optional<BookTrade.Plan> plan(Signal signal, Tier tier) {
        return plan(sizing.size(current.account().id, signal, tier, RiskSettingsEntity.of(current.account().id).positions()));
    }

    /** What is published at a size; empty without a condor. */
    public static Optional<BookTrade.Plan> plan(SizedSignal sized) {
        return sized.condor().map(condor -> new BookTrade.Plan(sized.signal().id, sized.signal().session, sized.tier().key(),
                sized.contracts(), decimal(condor.expectedCredit()), breakEven(condor)));
    }

    private static BigDecimal breakEven(CondorTier condor) {
        OptionalDouble rate = condor.breakevenWinRateAtAverageLoss();
        double share = rate.isPresent() ? rate.getAsDouble() : condor.breakevenWinRate();
        return share >= 0 && share <= 1 ? decimal(share) : null;
    }

    public static TradedInstrument instrument(CondorLeg leg, String root, Signal signal) {
        return TradedInstrument.option(root, signal.expiry, leg.right(), BigDecimal.valueOf(leg.strike()));
    }

    static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
