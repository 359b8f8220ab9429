package com.vixshield.broker.execution;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.vixshield.quant.chain.Contract;

/** Identifies a future on the VIX by its final settlement day; the letters and digits of brokers are ambiguous. */
public record FutureContract(Contract product, LocalDate expiry) implements Instrument {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** @throws IllegalArgumentException unless it is VX or VXM */
    public FutureContract {
        if (product != Contract.VX && product != Contract.VXM) {
            throw new IllegalArgumentException(product + " is no future");
        }
    }

    @Override
    public String label() {
        return product.name() + " " + DATE.format(expiry);
    }
}
