/**
 * The order of a published signal at an account's size, with its deadline. {@link com.vixshield.ticket.signal.SignalTickets} makes
 * it for page, mail and API.
 */
package com.vixshield.ticket.signal;
