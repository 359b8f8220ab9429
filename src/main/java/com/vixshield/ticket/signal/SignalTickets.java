package com.vixshield.ticket.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.broker.execution.OptionContract;
import com.vixshield.broker.execution.PositionEffect;
import com.vixshield.broker.execution.Side;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.risk.SizedSignal;
import com.vixshield.ticket.PriceIncrements;
import com.vixshield.ticket.PriceLadder;
import com.vixshield.ticket.TicketLeg;
import com.vixshield.ticket.TicketOrder;

/** Makes the order of a published condor at an account's size, in whichever index it trades. */
@ApplicationScoped
public class SignalTickets {

    /** To this many decimals first, so that 3.3500000000000001 is 3.35 and not 3.40. */
    private static final int DECIMALS = 4;

    @Inject
    SessionCalendar calendar;
    @Inject
    Clock clock;

    /** When the last order for that session is taken: 16:15 in New York, 13:15 on early closes. */
    public Instant closes(SizedSignal sized) {
        return calendar.close(sized.signal().session).plus(SessionCalendar.ENTRY_AFTER_CLOSE);
    }

    public boolean isOpen(SizedSignal sized) {
        return clock.instant().isBefore(closes(sized));
    }

    /**
     * Empty where nothing is sold: on a hold, a pause, or at a size that carries none.
     *
     * @param basket address of its basket
     */
    public Optional<OrderEntry> entry(SizedSignal sized, String basket) {
        return order(sized).map(order -> OrderEntry.of(order, Optional.of(ladder(sized, order)), closes(sized), clock.instant(),
                basket));
    }

    /** At the published limit, whether it can still be sent or not. */
    public Optional<TicketOrder> order(SizedSignal sized) {
        boolean sells = !sized.decision().hold() && sized.paused().isEmpty() && sized.contracts() > 0;
        return sized.condor().filter(condor -> sells).map(condor -> {
            List<TicketLeg> legs = condor.legs().all().stream().map(leg -> leg(sized, leg)).toList();
            TicketOrder order = new TicketOrder(sized.contracts(), legs, true, BigDecimal.ONE);
            return order.at(PriceIncrements.up(points(condor.expectedCredit()), PriceIncrements.of(order)));
        });
    }

    private static TicketLeg leg(SizedSignal sized, CondorLeg leg) {
        return new TicketLeg(Side.of(leg.qty() > 0),
                OptionContract.of(sized.root(), sized.signal().expiry, leg.right(), leg.strike()), PositionEffect.OPEN,
                Optional.of(points(leg.mid())));
    }

    /** From the mid, never below the limit, to the credit at which the expected result is nothing. */
    private PriceLadder ladder(SizedSignal sized, TicketOrder order) {
        CondorTier condor = sized.condor().orElseThrow();
        BigDecimal tick = PriceIncrements.of(order);
        BigDecimal start = PriceIncrements.down(points(condor.midCredit()), tick).max(order.limit());
        BigDecimal end = condor.tooLateCredit().isPresent()
                ? PriceIncrements.up(points(condor.tooLateCredit().getAsDouble()), tick).min(order.limit())
                : order.limit();
        return PriceLadder.of(start, order.limit(), end.max(tick), tick, sized.signal().publishedAt, closes(sized));
    }

    private static BigDecimal points(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
