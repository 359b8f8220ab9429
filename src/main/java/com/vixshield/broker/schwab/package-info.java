/**
 * Schwab's transactions: the CSV and JSON of its web site, and the JSON of its trader API.
 * {@link com.vixshield.broker.schwab.SchwabTransactions} understands the rows of the web site.
 */
package com.vixshield.broker.schwab;
