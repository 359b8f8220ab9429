/**
 * Plain SQL for jobs and for rows that are no entities: statements whose values are bound, never written into the text.
 * {@link Statements} prepares them on a connection of their own or within a transaction of their own,
 * {@link TransactionStatements} within the transaction of a request and its entities.
 */
package com.vixshield.platform.sql;
