/**
 * The form of the sealed record, free of any database: canonical JSON, the hash chain, Ed25519 signatures, the lines of the
 * download and their verification. Whoever holds a download and the published key can repeat every step with it.
 */
package com.vixshield.signal.seal;
