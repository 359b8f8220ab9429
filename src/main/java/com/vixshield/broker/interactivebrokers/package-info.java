/**
 * Interactive Brokers' files: Flex queries as CSV and XML, and the activity statement.
 * {@link com.vixshield.broker.interactivebrokers.FlexCsv} is the one to read first.
 */
package com.vixshield.broker.interactivebrokers;
