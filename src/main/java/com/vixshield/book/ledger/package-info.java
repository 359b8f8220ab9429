/**
 * The arithmetic of a book, plain Java: the state of a book is a function of its entries and of nothing else. {@link BookLedger}
 * computes it and refuses by name what cannot have happened. Money is exact decimals, dollars to the cent; prices are points,
 * of a fund dollars a share; quantities are contracts or shares, sold ones negative.
 */
package com.vixshield.book.ledger;
