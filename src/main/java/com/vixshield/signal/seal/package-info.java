/**
 * The form of the sealed record, free of any database: canonical JSON, the hash chain, Ed25519 signatures, the lines of the
 * download and their verification. With a download and the published key, anyone can repeat every step. {@link ChainCheck}
 * verifies.
 */
package com.vixshield.signal.seal;
