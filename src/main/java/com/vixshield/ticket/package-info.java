/**
 * Orders as brokers take them: one neutral record in, text to copy out. Pure, so that condors of any index and orders of the
 * hedge use it alike; what a broker's spelling is not known for certain for is said, not guessed.
 * {@link com.vixshield.ticket.OrderSpellings} writes all of them; {@link com.vixshield.ticket.signal.SignalTickets} makes the
 * order of a published signal.
 */
package com.vixshield.ticket;
