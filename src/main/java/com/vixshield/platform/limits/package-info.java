/**
 * Rate limits: token buckets in the database, shared by all nodes. {@link RateLimits} takes from them.
 */
package com.vixshield.platform.limits;
