package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import com.vixshield.book.ledger.ImpossibleEntryException.Fault;

/**
 * Says whether a contract was listed on a day, by the rules of the exchange as far as they can be known without its lists:
 * days of expiry, strike steps and days of trading. What it lets pass may still not have been listed; what it refuses was not.
 */
public final class ListedContracts {

    /** What a calendar of sessions knows. */
    public interface Sessions {

        boolean isSession(LocalDate day);

        boolean listsSpxw(LocalDate expiry);

        /** Of monthly VIX options and futures. */
        LocalDate vixExpiry(YearMonth month);

        /** Third Friday, or the session before it. */
        LocalDate monthlyExpiry(YearMonth month);
    }

    private static final BigDecimal SPX_STEP = new BigDecimal("5");
    private static final BigDecimal VIX_STEP = new BigDecimal("0.5");
    /** Longest life of a listed contract, in months. */
    private static final int LONGEST = 62;
    private static final int VX_MONTHS = 11;
    private static final LocalDate VXM_FIRST = LocalDate.of(2020, 8, 10);

    private final Sessions sessions;

    public ListedContracts(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @throws ImpossibleEntryException naming what is wrong with it */
    public void require(TradedInstrument contract, LocalDate day) {
        fault(contract, day).ifPresent(words -> {
            throw new ImpossibleEntryException(Fault.NEVER_LISTED,
                    contract.words() + " was not traded on " + day + ": " + words);
        });
    }

    /** Why it cannot have been traded then; empty when it can. */
    public Optional<String> fault(TradedInstrument contract, LocalDate day) {
        if (!sessions.isSession(day)) {
            return Optional.of("the market was closed");
        }
        if (contract.expiry() == null) {
            return Optional.empty();
        }
        if (day.isAfter(contract.expiry())) {
            return Optional.of("it had expired");
        }
        if (contract.expiry().isAfter(day.plusMonths(contract.kind() == TradedInstrument.Kind.FUTURE ? VX_MONTHS : LONGEST))) {
            return Optional.of("none is listed so far ahead");
        }
        return expiry(contract, day).or(() -> strike(contract));
    }

    private Optional<String> expiry(TradedInstrument contract, LocalDate day) {
        LocalDate expiry = contract.expiry();
        boolean listed = switch (contract.symbol()) {
            case "SPXW" -> sessions.listsSpxw(expiry);
            // on every session since its weeklies became daily; before, on those that SPXW had
            case "XSP" -> sessions.listsSpxw(expiry) || expiry.equals(sessions.monthlyExpiry(YearMonth.from(expiry)));
            case "SPX" -> expiry.equals(sessions.monthlyExpiry(YearMonth.from(expiry)));
            case "VIX", "VX", "VXM" -> expiry.equals(sessions.vixExpiry(YearMonth.from(expiry)));
            default -> sessions.isSession(expiry)
                    && (expiry.getDayOfWeek() == DayOfWeek.WEDNESDAY || expiry.getDayOfWeek() == DayOfWeek.TUESDAY);
        };
        if (!listed) {
            return Optional.of("no " + contract.symbol() + " expires on " + expiry);
        }
        return contract.symbol().equals("VXM") && day.isBefore(VXM_FIRST)
                ? Optional.of("VXM began on " + VXM_FIRST)
                : Optional.empty();
    }

    private static Optional<String> strike(TradedInstrument contract) {
        BigDecimal step = switch (contract.symbol()) {
            case "SPX", "SPXW" -> SPX_STEP;
            case "XSP" -> BigDecimal.ONE;
            case "VIX", "VIXW" -> VIX_STEP;
            default -> null;
        };
        return step == null || contract.strike().remainder(step).signum() == 0
                ? Optional.empty()
                : Optional.of("its strikes are multiples of " + step.toPlainString());
    }

    /** Points that an option is worth at its settlement; of a future the settlement itself. */
    public static BigDecimal settlementPrice(TradedInstrument contract, BigDecimal value) {
        return contract.kind() == TradedInstrument.Kind.OPTION ? SettlementSpan.intrinsic(contract, value) : value;
    }
}
