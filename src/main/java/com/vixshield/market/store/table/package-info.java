/**
 * Tables of daily facts with every revision. {@link FactTables} lists them; {@link RawFiles} keeps the bytes.
 */
package com.vixshield.market.store.table;
