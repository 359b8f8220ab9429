/** The published evidence on the public site: the claim meter and the founding answer. Reads resources, computes no backtest. */
package com.vixshield.evidence.page;
