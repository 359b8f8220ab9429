/**
 * What the meters of the features share. A meter of ours reads the database, so that every replica says the same of the
 * whole fleet and a restart forgets nothing; whoever adds replicas up takes the greatest, not the sum.
 */
package com.vixshield.platform.metrics;
