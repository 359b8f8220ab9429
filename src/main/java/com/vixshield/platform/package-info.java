/**
 * What every feature stands on: the clock, identifiers, and the tenant that each database connection is opened for.
 * Knows no feature.
 */
package com.vixshield.platform;
