package com.vixshield.signal.seal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vixshield.platform.Digests;

/**
 * Checks one line against the line before it. When hash and fields disagree, the signature and the neighbours tell which of
 * them was changed.
 */
final class LineCheck {

    private static final Pattern SESSION = Pattern.compile("\"session\":\"([^\"]+)\"");

    private final RecordLine line;
    private final long number;
    private final String head;
    private final Collection<PublicSealKey> published;
    private final String bodyHash;

    LineCheck(RecordLine line, long number, String head, Collection<PublicSealKey> published) {
        this.line = line;
        this.number = number;
        this.head = head;
        this.published = published;
        this.bodyHash = Digests.sha256Hex(line.bodyBytes());
    }

    Optional<VerificationFault> fault() {
        boolean consistent = bodyHash.equals(line.bodyHash())
                && hash(line.previousHash(), line.sequence(), line.kind(), line.session(), bodyHash).equals(line.hash());
        return consistent ? order().or(this::signature) : Optional.of(culprit());
    }

    private Optional<VerificationFault> order() {
        long sequence = Long.parseLong(line.sequence());
        if (sequence > number) {
            return fault("sequence", "is " + sequence + ": record " + number + " is missing here");
        }
        if (sequence < number) {
            return fault("sequence", "is " + sequence + ": repeated or out of order, " + number + " belongs here");
        }
        return line.previousHash().equals(head)
                ? Optional.empty()
                : fault("previous_hash", "is not the hash of the line before");
    }

    private Optional<VerificationFault> signature() {
        PublicSealKey key = new PublicSealKey(line.publicKey());
        if (!published.isEmpty() && !published.contains(key)) {
            return fault("public_key", "is not a published one");
        }
        return signedBy(key, line.hash())
                ? Optional.empty()
                : fault("signature", "does not hold for this hash, recorded_at and public_key: one of the four was changed");
    }

    private boolean signedBy(PublicSealKey key, String hash) {
        return key.verifies(ChainLink.signed(hash, line.recordedAt()), line.signature());
    }

    private VerificationFault culprit() {
        if (!bodyHash.equals(line.bodyHash())) {
            boolean bodyIsRight = hash(line.previousHash(), line.sequence(), line.kind(), line.session(), bodyHash)
                    .equals(line.hash());
            return bodyIsRight
                    ? found("body_sha256", "is not the SHA-256 of the body, which the hash confirms")
                    : found("body", "its SHA-256 is " + bodyHash + ", sealed was " + line.bodyHash());
        }
        for (Attempt attempt : attempts()) {
            if (attempt.hash().equals(line.hash())) {
                return found(attempt.field(), "was changed: the hash holds for " + attempt.value());
            }
        }
        String hash = hash(line.previousHash(), line.sequence(), line.kind(), line.session(), bodyHash);
        return found("hash", signedBy(new PublicSealKey(line.publicKey()), hash)
                ? "was changed: the signature holds for " + hash
                : "is not the hash of the fields of this line, which is " + hash);
    }

    private record Attempt(String field, String value, String hash) {
    }

    /** What the fields could have been before one of them was changed. */
    private List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(new Attempt("previous_hash", head,
                hash(head, line.sequence(), line.kind(), line.session(), bodyHash)));
        String place = Long.toString(number);
        attempts.add(new Attempt("sequence", place, hash(line.previousHash(), place, line.kind(), line.session(), bodyHash)));
        for (RecordKind kind : RecordKind.values()) {
            attempts.add(new Attempt("kind", kind.key(),
                    hash(line.previousHash(), line.sequence(), kind.key(), line.session(), bodyHash)));
        }
        for (Matcher session = SESSION.matcher(line.body()); session.find();) {
            attempts.add(new Attempt("session", session.group(1),
                    hash(line.previousHash(), line.sequence(), line.kind(), session.group(1), bodyHash)));
        }
        return attempts;
    }

    private static String hash(String previousHash, String sequence, String kind, String session, String bodyHash) {
        return Digests.sha256Hex(String.join("\n", previousHash, sequence, kind, session, bodyHash));
    }

    private Optional<VerificationFault> fault(String field, String reason) {
        return Optional.of(found(field, reason));
    }

    private VerificationFault found(String field, String reason) {
        return new VerificationFault(number, 0, field, reason);
    }
}
