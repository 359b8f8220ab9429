package com.vixshield.market.chainfile;

import java.time.Instant;
import java.time.LocalDate;

import com.vixshield.quant.chain.OptionQuote;

/**
 * Holds one quote that a file gave.
 *
 * @param session that it was quoted in
 * @param quotedAt by the vendor's clock
 * @param underlying index points; NaN where the file does not tell
 * @param option of root SPXW, expiring at the close of the next session
 */
public record ChainFileQuote(LocalDate session, Instant quotedAt, double underlying, OptionQuote option) {
}
