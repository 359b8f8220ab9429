/**
 * Measurements of the quant core, run by {@code ./mvnw -Pbench test}: prices and implied volatilities beside two well-known libraries on the
 * same inputs, the whole signal beside the parsing of its file, and growth with the number of strikes. Results are ratios within one run.
 */
package com.vixshield.bench;
