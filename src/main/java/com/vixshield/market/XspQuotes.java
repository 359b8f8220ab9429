package com.vixshield.market;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;

/**
 * Joins the quotes of XSP, which providers list in a chain of its own, to the chain of the SPX of the same moment. Where there
 * is no such chain the signal says that XSP is not available; nothing is derived from the SPX.
 */
public final class XspQuotes {

    public static final String ROOT = "XSP";
    /** Two documents of one moment are fetched minutes apart; beyond this their quotes are of different markets. */
    private static final Duration APART = Duration.ofMinutes(15);

    private XspQuotes() {
    }

    public static boolean isJoinable(ChainSnapshot spx, ChainSnapshot xsp) {
        return xsp.session().equals(spx.session())
                && Duration.between(spx.quoteInstant(), xsp.quoteInstant()).abs().compareTo(APART) <= 0
                && spx.quotes().stream().noneMatch(XspQuotes::isOne);
    }

    /** Behind the quotes of the SPX, each with its own time; unchanged where they are of another moment. */
    public static ChainSnapshot join(ChainSnapshot spx, Optional<ChainSnapshot> xsp) {
        if (xsp.filter(small -> isJoinable(spx, small)).isEmpty()) {
            return spx;
        }
        List<OptionQuote> quotes = new ArrayList<>(spx.quotes());
        xsp.get().quotes().stream().filter(XspQuotes::isOne).map(quote -> dated(quote, xsp.get())).forEach(quotes::add);
        return new ChainSnapshot(spx.session(), spx.snapshot(), spx.quoteInstant(), spx.underlyingLast(), quotes);
    }

    private static boolean isOne(OptionQuote quote) {
        return quote.root().equals(ROOT);
    }

    private static OptionQuote dated(OptionQuote quote, ChainSnapshot chain) {
        return quote.quotedAt() != null
                ? quote
                : new OptionQuote(quote.root(), quote.expiry(), quote.right(), quote.strike(), quote.bid(), quote.ask(),
                        quote.volume(), quote.openInterest(), chain.quoteInstant(), quote.bidSize());
    }
}
