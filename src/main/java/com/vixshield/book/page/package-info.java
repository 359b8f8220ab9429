/**
 * The pages of the book: {@link BookResource} shows it and takes what is entered.
 */
package com.vixshield.book.page;
