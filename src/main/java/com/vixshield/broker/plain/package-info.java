/**
 * A plain layout of ours, for brokers without a reader and for books kept in a spreadsheet.
 * {@link com.vixshield.broker.plain.PlainFile} reads it.
 */
package com.vixshield.broker.plain;
