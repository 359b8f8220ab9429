package com.vixshield.evidence.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.vixshield.evidence.verdict.StoredComputation;
import com.vixshield.quant.claim.Verdict;
import com.vixshield.web.format.NumberFormats;

/**
 * Holds the claims that were put to our sealed record.
 *
 * @param source kind of evidence in the record
 * @param first session of it, null without any; last likewise
 */
public record OwnClaims(Instant computedAt, String source, String dataSha256, LocalDate first, LocalDate last, List<Line> lines,
        List<PublishedClaim> claims) {

    private static final int POINTS = 3;

    static OwnClaims of(StoredComputation computed) {
        List<PublishedClaim> claims = ClaimEdition.claims(computed.claims());
        return new OwnClaims(computed.computedAt(), computed.source(), computed.dataSha256(), computed.first(), computed.last(),
                claims.stream().map(Line::of).toList(), claims);
    }

    /** Those about us come first in the table; the rest are claims of the meter. */
    public List<Line> ours() {
        return lines.stream().filter(line -> line.id().startsWith("O")).toList();
    }

    /** Claims of the meter, on the record. */
    public List<Line> published() {
        return lines.stream().filter(line -> !line.id().startsWith("O")).toList();
    }

    public List<Line> of(String claim) {
        return lines.stream().filter(line -> line.id().equals(claim)).toList();
    }

    /**
     * One claim in words.
     *
     * @param estimate "none" without a session to estimate from; interval likewise
     */
    public record Line(String id, String text, String estimator, String claimed, String estimate, String interval, int n,
            int least,
            Verdict verdict, String kind) {

        static Line of(PublishedClaim claim) {
            boolean known = !Double.isNaN(claim.estimate());
            boolean points = claim.row().get("unit").equals("points");
            ClaimSentences words = new ClaimSentences(claim);
            String claimed = points ? range(claim.claimedLow(), claim.claimedHigh()) : words.claimed();
            String estimate = points ? points(claim.estimate()) : words.estimate();
            String interval = points ? range(claim.low(), claim.high()) : words.interval();
            return new Line(claim.id(), VariantNames.plain(claim.text()), claim.estimator(), claimed, known ? estimate : "none",
                    known ? interval : "none", claim.n(), claim.least(), claim.strict(),
                    MeasuredVariant.kind(claim.strict()));
        }

        private static String range(double low, double high) {
            return points(low) + " to " + points(high);
        }

        private static String points(double value) {
            return Optional.of(value).filter(v -> !Double.isNaN(v)).map(v -> NumberFormats.decimal(v, POINTS) + " points")
                    .orElse("none");
        }
    }
}
