package com.vixshield.evidence.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.vixshield.quant.claim.Verdict;
import com.vixshield.web.format.NumberFormats;

/**
 * One variant of a claim at one price: the whole period first, the eras behind it.
 *
 * @param whole the longest period
 * @param eras by their first year
 */
public record MeasuredVariant(PublishedClaim whole, List<PublishedClaim> eras) {

    private static final String CENTRAL = "alt";
    private static final String SHARE = "alt@";

    static MeasuredVariant of(List<PublishedClaim> periods) {
        PublishedClaim whole = periods.stream().max(Comparator.comparingInt(PublishedClaim::n)).orElseThrow();
        return new MeasuredVariant(whole, periods.stream().filter(p -> p != whole)
                .sorted(Comparator.comparing(PublishedClaim::years)).toList());
    }

    /** In plain words. */
    public String name() {
        return VariantNames.plain(whole.variant());
    }

    /** As the results call it. */
    public String formula() {
        return whole.variant();
    }

    /** Of the price that the verdict is read at, or of a claim without a price. */
    boolean isCentral() {
        return whole.factor().isEmpty() || whole.factor().equals(CENTRAL);
    }

    /** Central price first, its neighbours behind it, the old price last. */
    int rank() {
        return isCentral() ? 0 : whole.factor().startsWith(SHARE) ? 1 : 2;
    }

    /** The price of the options in words; empty for a claim without one. */
    public String price() {
        return switch (whole.factor()) {
            case "" -> "";
            case CENTRAL -> "central price";
            default -> whole.factor().startsWith(SHARE)
                    ? NumberFormats.percent(Double.parseDouble(whole.factor().substring(SHARE.length())), 0)
                            + " of the central price"
                    : "price of rulebook 1.0";
        };
    }

    public List<Line> lines() {
        return Stream.concat(Stream.of(whole), eras.stream()).map(Line::of).toList();
    }

    /** One period in words. */
    public record Line(String years, int n, String estimate, String interval, Verdict verdict, String kind, Verdict lenient,
            String beside) {

        static Line of(PublishedClaim claim) {
            ClaimSentences words = new ClaimSentences(claim);
            return new Line(claim.years(), claim.n(), words.estimate(), words.interval(), claim.strict(),
                    MeasuredVariant.kind(claim.strict()), claim.lenient(), VariantNames.signs(claim.beside()));
        }
    }

    /** The tag that a verdict wears. */
    static String kind(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> "gain";
            case NOT_ENOUGH -> "hold";
            case NOT_SUPPORTED -> "loss";
            case TOO_EARLY -> "pass";
        };
    }
}
