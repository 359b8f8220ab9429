/**
 * tastytrade's transaction files: the present layouts of 16, 20 and 21 columns, and the legacy one.
 * {@link com.vixshield.broker.tastytrade.TastytradeFile} reads the present ones.
 */
package com.vixshield.broker.tastytrade;
