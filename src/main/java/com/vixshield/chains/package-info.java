/**
 * Option chains that an account brings itself, in files of its vendor: looked at, stored, listed, removed.
 * {@link com.vixshield.chains.AccountChains} gives them to backtests, {@link com.vixshield.chains.ChainImportService} takes them in.
 */
package com.vixshield.chains;
