package com.vixshield.broker.execution;

import java.math.BigDecimal;

/**
 * Holds what a broker charged for one execution, in dollars; a rebate is negative.
 *
 * @param known false where the file does not say it
 */
public record Costs(BigDecimal fee, BigDecimal commission, boolean known) {

    public static final Costs UNKNOWN = new Costs(BigDecimal.ZERO, BigDecimal.ZERO, false);

    public static final Costs NONE = new Costs(BigDecimal.ZERO, BigDecimal.ZERO, true);

    public static Costs of(BigDecimal fee, BigDecimal commission) {
        return new Costs(fee, commission, true);
    }

    public BigDecimal total() {
        return fee.add(commission);
    }

    public Costs plus(Costs other) {
        return new Costs(fee.add(other.fee), commission.add(other.commission), known && other.known);
    }
}
