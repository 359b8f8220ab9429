package com.vixshield.risk;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * Provides what an account has lost on graded trades, for its loss budget. A feature that keeps graded results provides the
 * bean: what every published trade of the account's tier would have come to at its present size. Without one the loss is
 * not known and the page says so.
 */
public interface RealisedLoss {

    /**
     * @return dollars lost in the sessions of that month, 0 when it gained; empty where the results are not known. Called in
     *         the transaction of the account.
     */
    Optional<BigDecimal> in(YearMonth month, UUID accountId);
}
