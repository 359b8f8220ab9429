/**
 * What the hedge of a book should do today: {@link HedgeOrderService} compares what is held with the plan, by the same code that
 * runs the hedge of the rulebook.
 */
package com.vixshield.book.hedge;
