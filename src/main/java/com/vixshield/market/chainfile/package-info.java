/**
 * Option chains in the files of vendors (OptionsDX, ORATS, Cboe DataShop, ThetaData), read line by line in bounded memory. Of
 * each file only the quotes that a one-day condor can be sold on are kept: options that expire at the next session's close,
 * quoted near the close. Each other row is left out by a rule or refused for a reason, and counted.
 * {@link com.vixshield.market.chainfile.ChainFileReader} is the way in.
 */
package com.vixshield.market.chainfile;
