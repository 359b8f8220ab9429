/**
 * Brokers' exported files: what was traded, expired and paid, in neutral terms, with a reason for every row that is not taken.
 * Plain Java; {@link com.vixshield.broker.BrokerFiles} reads a file.
 */
package com.vixshield.broker;
