package com.vixshield.web.format;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;

/** Tells whether the reader of this page or mail wants amounts with the dollar's code instead of its symbol. */
@RequestScoped
public class CurrencyStyle {

    private static final String SYMBOL = "$";
    private static final String CODE = "USD\u202f";
    private static final CurrencyStyle USUAL = new CurrencyStyle();

    private boolean codes;

    /**
     * The style of the request under way; the usual one outside a request, such as in a plain test. Looked up, because template
     * extensions are static methods into which nothing is injected.
     */
    public static CurrencyStyle current() {
        ArcContainer container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? container.instance(CurrencyStyle.class).get()
                : USUAL;
    }

    public void writeCodes(boolean codes) {
        this.codes = codes;
    }

    /** What stands before an amount: $1,250, or USD 1,250. */
    public String symbol() {
        return codes ? CODE : SYMBOL;
    }
}
