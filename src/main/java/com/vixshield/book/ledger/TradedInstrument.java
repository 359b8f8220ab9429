package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.chain.PutCall;

/**
 * Identifies what a book can hold: an option on SPX, XSP or VIX, a VIX future, or shares of a fund.
 *
 * @param symbol as the exchange lists it: SPXW, SPX, XSP, VIX, VIXW, VX, VXM, or a fund's ticker
 * @param expiry null for shares
 * @param right null but for options, as is the strike
 * @param strike points, without trailing zeros
 */
public record TradedInstrument(String symbol, Kind kind, LocalDate expiry, PutCall right, BigDecimal strike) {

    /** What it is to the ledger. */
    public enum Kind {
        OPTION,
        FUTURE,
        FUND
    }

    private static final Set<String> INDEX_OPTIONS = Set.of("SPXW", "SPX", "XSP");
    private static final Set<String> VIX_OPTIONS = Set.of("VIX", "VIXW");
    private static final Set<String> FUTURES = Set.of("VX", "VXM");
    private static final Set<String> FUNDS = Set.of("VIXY", "VXX", "VIXM", "VXZ", "UVXY", "SVXY");

    public TradedInstrument {
        strike = strike == null ? null : plain(strike);
        boolean whole = switch (kind) {
            case OPTION -> expiry != null && right != null && strike != null && strike.signum() > 0;
            case FUTURE -> expiry != null && right == null && strike == null;
            case FUND -> expiry == null && right == null && strike == null;
        };
        if (!whole || !known(symbol, kind)) {
            throw new IllegalArgumentException("no book holds " + symbol + " as a " + kind.name().toLowerCase(Locale.ROOT));
        }
    }

    public static TradedInstrument option(String symbol, LocalDate expiry, PutCall right, BigDecimal strike) {
        return new TradedInstrument(symbol, Kind.OPTION, expiry, right, strike);
    }

    public static TradedInstrument future(String symbol, LocalDate expiry) {
        return new TradedInstrument(symbol, Kind.FUTURE, expiry, null, null);
    }

    public static TradedInstrument fund(String ticker) {
        return new TradedInstrument(ticker, Kind.FUND, null, null, null);
    }

    /** What a symbol stands for; empty for one that no book holds. */
    public static Optional<Kind> kindOf(String symbol) {
        for (Kind kind : Kind.values()) {
            if (known(symbol, kind)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static boolean known(String symbol, Kind kind) {
        return switch (kind) {
            case OPTION -> INDEX_OPTIONS.contains(symbol) || VIX_OPTIONS.contains(symbol);
            case FUTURE -> FUTURES.contains(symbol);
            case FUND -> FUNDS.contains(symbol);
        };
    }

    /** Whether it belongs to a condor; all else is a hedge. */
    public boolean isIndexOption() {
        return INDEX_OPTIONS.contains(symbol);
    }

    /** Whether it is on a tenth of the index. */
    public boolean isSmallIndex() {
        return symbol.equals("XSP");
    }

    /** Dollars a point; of a share dollars a dollar. */
    public int multiplier() {
        return switch (symbol) {
            case "SPXW", "SPX" -> Contract.SPX.multiplier();
            case "XSP" -> Contract.XSP.multiplier();
            case "VIX", "VIXW" -> Contract.VIX.multiplier();
            case "VX" -> Contract.VX.multiplier();
            case "VXM" -> Contract.VXM.multiplier();
            default -> Contract.FUND_SHARE.multiplier();
        };
    }

    /** Whether its price is paid; a future is only margined, and its gain becomes cash when it is closed. */
    public boolean isPaidFor() {
        return kind != Kind.FUTURE;
    }

    /** For people: "SPXW 2026-12-02 5900 put". */
    public String words() {
        return switch (kind) {
            case OPTION -> symbol + " " + expiry + " " + strike.toPlainString() + " " + right.name().toLowerCase(Locale.ROOT);
            case FUTURE -> symbol + " " + expiry + " future";
            case FUND -> symbol + " shares";
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
