package com.vixshield.signal.seal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Holds one record of a chain.
 *
 * @param body canonical JSON
 * @param timeliness by its recording time and the schedule in the body; not part of the hash, because it follows from both
 * @param signature Ed25519 over hash and recording time, base64
 */
public record SealedRecord(String source, long sequence, RecordKind kind, LocalDate session, Timeliness timeliness, String body,
        String bodyHash, String previousHash, String hash, Instant recordedAt, PublicSealKey key, String signature) {

    /** Signs a body as the next record. */
    public static SealedRecord seal(String source, ChainLink link, Timeliness timeliness, String body, Instant recordedAt,
            SealKey key) {
        String hash = link.hash();
        return new SealedRecord(source, link.sequence(), link.kind(), link.session(), timeliness, body, link.bodyHash(),
                link.previousHash(), hash, recordedAt, key.published(),
                key.sign(ChainLink.signed(hash, ChainLink.time(recordedAt))));
    }

    public String keyId() {
        return key.id();
    }

    /**
     * As one line of the download: canonical JSON itself, with the body's bytes as they were hashed. The key stands in it, so
     * that no byte goes unchecked even where the published one was not fetched to compare.
     */
    public String line() {
        return "{\"body\":" + body + ",\"body_sha256\":\"" + bodyHash + "\",\"hash\":\"" + hash + "\",\"kind\":\"" + kind.key()
                + "\",\"previous_hash\":\"" + previousHash + "\",\"public_key\":\"" + key.raw() + "\",\"recorded_at\":\""
                + ChainLink.time(recordedAt) + "\",\"sequence\":" + sequence + ",\"session\":\"" + session
                + "\",\"signature\":\""
                + signature + "\"}";
    }
}
