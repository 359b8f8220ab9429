package com.vixshield.account.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vixshield.platform.Digests;

/**
 * Verifies an account's audit chain from its first entry, computing every hash again, independently of the database
 * function that made them (chain_audit_entry). Of an entry that was erased because it named a deleted person, only the
 * place in the chain can be proved; the erased entries are marked as such.
 */
final class AuditChainVerifier {

    private byte[] head;
    private long length;
    private String fault;

    AuditChainVerifier(UUID accountId) {
        head = Digests.sha256(accountId.toString());
    }

    /** Entries in their order; those behind the first fault are not looked at, as they prove nothing. */
    void follow(AuditEntry entry) {
        if (fault != null) {
            return;
        }
        if (entry.sequence != length + 1) {
            fault = "Entry " + (length + 1) + " is missing.";
        } else if (!Arrays.equals(entry.previousHash, head)) {
            fault = "Entry " + entry.sequence + " does not continue the one before it.";
        } else if (!entry.erased && !Arrays.equals(entry.hash, hash(entry))) {
            fault = "Entry " + entry.sequence + " is not as it was written.";
        } else {
            head = entry.hash;
            length = entry.sequence;
        }
    }

    boolean isIntact() {
        return fault == null;
    }

    Result result() {
        return new Result(isIntact(), length, HexFormat.of().formatHex(head), fault);
    }

    /**
     * @param length good entries
     * @param head hash of the last good one: compared with one noted earlier, it proves that nothing before it has changed
     * @param fault in words, null when there is none
     */
    record Result(boolean intact, long length, String head, String fault) {
    }

    static byte[] hash(AuditEntry entry) {
        String fields = Stream.of(Long.toString(entry.sequence), Long.toString(micros(entry.occurredAt)),
                entry.personId == null ? null : entry.personId.toString(), entry.action, entry.subject, entry.beforeValue,
                entry.afterValue, entry.address, entry.userAgent).map(AuditChainVerifier::field).collect(Collectors.joining());
        byte[] text = fields.getBytes(StandardCharsets.UTF_8);
        byte[] input = Arrays.copyOf(entry.previousHash, entry.previousHash.length + text.length);
        System.arraycopy(text, 0, input, entry.previousHash.length, text.length);
        return Digests.sha256(input);
    }

    private static String field(String value) {
        return value == null ? "-" : value.getBytes(StandardCharsets.UTF_8).length + ":" + value;
    }

    /** As exactly as the database keeps an instant. */
    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
