/**
 * The trader's book: condors, hedge legs and cash as they were traded, on real money or on paper. {@link BookService} enters what
 * happened; {@code ledger} computes what that comes to; {@code store} keeps it.
 */
package com.vixshield.book;
