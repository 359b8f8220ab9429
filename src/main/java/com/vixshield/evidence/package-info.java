/**
 * Evidence from history at the command line: backtests and the claim table, from a folder of data, without database or network.
 * {@link ImportedHistory} gives the same input out of what the site has imported.
 */
package com.vixshield.evidence;
