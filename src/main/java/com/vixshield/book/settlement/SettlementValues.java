package com.vixshield.book.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.book.ledger.DueSettlement.Value;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.store.FinalSettlements;
import com.vixshield.signal.settlement.OfficialCloses;

/**
 * Finds the official value that a contract settled at: the close that the sealed record was graded on, else the market's; for the
 * VIX the special opening quotation. What settles at the index's opening (SPX monthlies) has no source here.
 */
@ApplicationScoped
public class SettlementValues {

    private static final BigDecimal SMALL = BigDecimal.TEN;

    @Inject
    MarketDataSource market;
    @Inject
    SessionCalendar calendar;
    @Inject
    OfficialCloses closes;
    @Inject
    FinalSettlements vix;
    @Inject
    Clock clock;

    /** Empty for what has not expired, and where no official value is known. */
    public Optional<Value> of(TradedInstrument contract) {
        LocalDate expiry = contract.expiry();
        if (expiry == null || clock.instant().isBefore(calendar.open(expiry))) {
            return Optional.empty();
        }
        return switch (contract.symbol()) {
            case "SPXW" -> close(expiry).map(value -> new Value(calendar.close(expiry), value));
            case "XSP" -> close(expiry).map(value -> new Value(calendar.close(expiry),
                    value.divide(SMALL, 2, RoundingMode.HALF_UP)));
            case "VIX", "VIXW", "VX", "VXM" -> quotation(expiry).map(value -> new Value(calendar.open(expiry), value));
            default -> Optional.empty();
        };
    }

    private Optional<BigDecimal> close(LocalDate expiry) {
        if (clock.instant().isBefore(calendar.close(expiry))) {
            return Optional.empty();
        }
        return closes.of(market.label().source(), expiry).or(() -> marketClose(expiry));
    }

    private Optional<BigDecimal> marketClose(LocalDate expiry) {
        try {
            return market.close(expiry).filter(seen -> seen.isSeenAfter(calendar.close(expiry)))
                    .map(seen -> BigDecimal.valueOf(seen.close()));
        } catch (MarketDataException e) {
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> quotation(LocalDate expiry) {
        OptionalDouble value = vix.of(expiry);
        return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsDouble())) : Optional.empty();
    }
}
