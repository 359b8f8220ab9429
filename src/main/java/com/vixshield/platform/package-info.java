/**
 * What every feature stands on: the clock, identifiers, and the tenant that each database connection is opened for. Knows
 * no feature. {@link Tenant} holds whom a request reads and writes for.
 */
package com.vixshield.platform;
