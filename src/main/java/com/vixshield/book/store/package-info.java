/**
 * The rows of a book. {@link BookStore} reads and adds them, in the transaction of a request or of a job.
 */
package com.vixshield.book.store;
