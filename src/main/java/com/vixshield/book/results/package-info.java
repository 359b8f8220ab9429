/**
 * What a book came to: {@link BookResults} computes it from the entries alone, plain Java.
 */
package com.vixshield.book.results;
