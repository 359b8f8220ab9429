/**
 * Plain SQL for jobs and for rows that are no entities: statements whose values are bound, never written into the text, on
 * a connection of their own or within a transaction. {@link Statements} prepares them.
 */
package com.vixshield.platform.sql;
