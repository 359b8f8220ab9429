package com.vixshield.risk;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** Provides what an account has lost by its real book, for its loss budget. The feature that keeps books provides the bean. */
public interface BookedLoss {

    /**
     * @return dollars lost in that month, condors and hedge together after fees, 0 when it gained; empty where the real book
     *         realised nothing in it. Called in the transaction of the account.
     */
    Optional<BigDecimal> in(YearMonth month, UUID accountId);
}
