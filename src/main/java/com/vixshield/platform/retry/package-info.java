/** Whether something that failed is tried again: {@link com.vixshield.platform.retry.CircuitBreaker}. */
package com.vixshield.platform.retry;
