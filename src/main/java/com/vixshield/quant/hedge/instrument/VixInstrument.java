package com.vixshield.quant.hedge.instrument;

import java.time.LocalDate;

/** Describes what one layer buys, with the expected cost of one contract until it is rolled. */
public sealed interface VixInstrument permits VixCall, VixFuture, VixFund {

    LocalDate expiry();

    /** Calendar days from the session to the expiry. */
    int dte();

    /** VX level of the expiry, VIX points. */
    double forward();

    /** VIX points; of a fund dollars. */
    double price();

    /** When it is sold and replaced. */
    LocalDate rollDate();

    /**
     * Calendar days that the cost is expected over; for a future the age difference of the two months, for a fund until its
     * review.
     */
    int holdDays();

    /** Dollars until the roll: decay or roll-down with curve and surface held still, slippage, at least the floor. */
    double costPerContract();

    /** Dollars a point. */
    int multiplier();

    /** Dollars paid for one contract when it is bought; a future is only margined. */
    default double premiumPaid() {
        return this instanceof VixFuture ? 0 : price() * multiplier();
    }

    default double costPerDay() {
        return costPerContract() / holdDays();
    }

    /** Dollars a year when it is rolled all the time. */
    default double costPerYear() {
        return costPerDay() * 365;
    }
}
