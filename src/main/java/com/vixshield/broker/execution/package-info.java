/**
 * What brokers' files report, in neutral terms: executions, and the orders put together from them.
 * {@link com.vixshield.broker.execution.Execution} is the row to start with.
 */
package com.vixshield.broker.execution;
