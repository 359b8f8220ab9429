/**
 * Cash settlement of what expires in books: {@link BookSettlementJob} books it as soon as its value is official.
 */
package com.vixshield.book.settlement;
