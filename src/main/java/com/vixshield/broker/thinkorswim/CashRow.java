package com.vixshield.broker.thinkorswim;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * Holds one row of the cash balance.
 *
 * @param local as the platform shows it
 * @param reference the broker's number of the order; empty when masked
 * @param amount dollars without fees, which are positive
 */
record CashRow(int line, LocalDateTime local, String type, String reference, String description, BigDecimal misc,
        BigDecimal commission, BigDecimal amount) {
}
