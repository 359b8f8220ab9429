/**
 * Takes brokers' files into a book: upload, preview of what was understood, confirmation.
 * {@link com.vixshield.book.importing.BrokerImportService} does it; the file waits in {@link com.vixshield.book.importing.PendingFile}.
 */
package com.vixshield.book.importing;
