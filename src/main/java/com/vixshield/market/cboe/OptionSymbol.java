package com.vixshield.market.cboe;

import java.time.DateTimeException;
import java.time.LocalDate;

import com.vixshield.quant.chain.PutCall;

/**
 * Parses option symbols such as SPXW240105C01200000: root, expiry as YYMMDD, right, strike in thousandths. One reader walks
 * a whole chain, whose neighbours share root and expiry, and keeps those of the last symbol.
 */
final class OptionSymbol {

    private static final int DATE_AND_STRIKE = 15;
    private static final int LONGEST_ROOT = 5;

    private String prefix = "";
    private String root;
    private LocalDate expiry;
    private PutCall right;
    private double strike;

    /** @return false when the text is no option symbol; the accessors then mean nothing */
    boolean read(CharSequence symbol) {
        int rootLength = symbol.length() - DATE_AND_STRIKE;
        if (rootLength < 1 || rootLength > LONGEST_ROOT) {
            return false;
        }
        int rightAt = rootLength + 6;
        if (!startsLikeTheLast(symbol, rightAt) && !readRootAndExpiry(symbol, rootLength)) {
            return false;
        }
        char letter = symbol.charAt(rightAt);
        int thousandths = digits(symbol, rightAt + 1, symbol.length());
        right = letter == 'C' ? PutCall.CALL : PutCall.PUT;
        strike = thousandths / 1000.0;
        return (letter == 'C' || letter == 'P') && thousandths > 0;
    }

    String root() {
        return root;
    }

    LocalDate expiry() {
        return expiry;
    }

    PutCall right() {
        return right;
    }

    double strike() {
        return strike;
    }

    private boolean startsLikeTheLast(CharSequence symbol, int length) {
        if (prefix.length() != length) {
            return false;
        }
        // From the back, where the day of the expiry changes first.
        for (int i = length - 1; i >= 0; i--) {
            if (prefix.charAt(i) != symbol.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean readRootAndExpiry(CharSequence symbol, int rootLength) {
        int date = digits(symbol, rootLength, rootLength + 6);
        for (int i = 0; i < rootLength; i++) {
            if (symbol.charAt(i) < 'A' || symbol.charAt(i) > 'Z') {
                return false;
            }
        }
        try {
            expiry = LocalDate.of(2000 + date / 10_000, date / 100 % 100, date % 100);
        } catch (DateTimeException e) {
            return false;
        }
        root = symbol.subSequence(0, rootLength).toString().intern();
        prefix = symbol.subSequence(0, rootLength + 6).toString();
        return true;
    }

    /** -1 when one of them is no digit. */
    private static int digits(CharSequence symbol, int first, int last) {
        int value = 0;
        for (int i = first; i < last; i++) {
            int digit = symbol.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
