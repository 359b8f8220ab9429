/**
 * What the meters of the features share. A meter of ours reads the database, so that every replica says the same of the
 * whole fleet and a restart forgets nothing; to add replicas up, take the greatest, not the sum. {@link CachedRows} reads
 * the numbers.
 */
package com.vixshield.platform.metrics;
