package com.vixshield.risk;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * What an account has lost on graded trades, for its loss budget. Whoever keeps graded results provides a bean of it; while
 * there
 * is none, the loss is not known and the page says so.
 */
public interface RealisedLoss {

    /**
     * @return dollars lost in the sessions of that month, 0 when it gained; empty where the results are not known. Called in
     *         the transaction of the account.
     */
    Optional<BigDecimal> in(YearMonth month, UUID accountId);
}
