/**
 * Evidence from history at the command line: backtests and the claim table, from a folder of data, without database or network.
 */
package com.vixshield.evidence;
