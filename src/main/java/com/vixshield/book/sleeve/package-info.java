/**
 * The second engine: whether another strategy's daily results are independent enough of the condor's to pay for more hedge, and
 * how much more. {@link SecondEngineResource} compares what a member enters with the record; nothing of it is kept.
 */
package com.vixshield.book.sleeve;
