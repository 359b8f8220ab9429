package com.vixshield.market.store.table;

/** Reports that the database did not do what was asked; nothing of the step has been stored. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String step, Throwable cause) {
        super(cause == null ? step : step + ": " + cause.getMessage(), cause);
    }
}
