/** What the operator reads about billing. {@link BillingStatistics} recomputes the numbers, {@link BillingAlarms} lists faults. */
package com.vixshield.billing.operator;
