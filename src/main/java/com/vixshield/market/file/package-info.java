/**
 * Bytes from outside and the rows in them. A data file is inflated, measured and looked at once; its rows are read in
 * place, without copying fields, so that a chain of 18,000 contracts costs little more than its numbers. Every complaint
 * names file, line and reason. {@link DataFile} holds the bytes; {@link CsvRows} iterates over the rows.
 */
package com.vixshield.market.file;
