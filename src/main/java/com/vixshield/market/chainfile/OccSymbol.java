package com.vixshield.market.chainfile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import com.vixshield.quant.chain.PutCall;

/** Takes the root off an option symbol such as SPXW231115P04500000, padded or not. */
final class OccSymbol {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int TAIL = 15;

    private OccSymbol() {
    }

    /** @throws ChainRowException when it is no symbol, or one of another option than the columns describe */
    static String rootOf(String symbol, LocalDate expiry, PutCall right, double strike) {
        String compact = symbol.replace(" ", "");
        String tail = DAY.format(expiry) + (right == PutCall.PUT ? "P" : "C") + thousandths(strike);
        if (compact.length() <= TAIL || !compact.endsWith(tail)) {
            throw new ChainRowException(RowReason.SYMBOL);
        }
        return compact.substring(0, compact.length() - TAIL);
    }

    private static String thousandths(double strike) {
        String digits = String.valueOf(Math.round(strike * 1000));
        return "0".repeat(Math.max(0, 8 - digits.length())) + digits;
    }
}
