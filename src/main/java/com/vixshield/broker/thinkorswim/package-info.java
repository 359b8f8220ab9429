/**
 * thinkorswim's account statement. {@link com.vixshield.broker.thinkorswim.AccountStatement} reads it.
 */
package com.vixshield.broker.thinkorswim;
