/**
 * Option chains of vendors that the operator imported for the whole installation. {@link InstallationChains} stores them and gives
 * them to backtests.
 */
package com.vixshield.market.store.chain;
