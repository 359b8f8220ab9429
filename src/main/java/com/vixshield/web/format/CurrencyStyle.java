package com.vixshield.web.format;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;

/** Tells whether the reader of this page or mail wants amounts with the dollar's code instead of its symbol. */
@RequestScoped
public class CurrencyStyle {

    private boolean codes;

    public void writeCodes(boolean codes) {
        this.codes = codes;
    }

    boolean writesCodes() {
        return codes;
    }

    /** $1,250, or USD 1,250 for readers who chose it; unchanged outside a request, such as in a plain test. */
    static String styled(String amount) {
        ArcContainer container = Arc.container();
        return container != null && container.requestContext().isActive()
                && container.instance(CurrencyStyle.class).get().writesCodes() ? amount.replace("$", "USD\u202f") : amount;
    }
}
