package com.vixshield.evidence.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.vixshield.quant.claim.Verdict;

/**
 * One variant of a claim at one price: the whole period first, the eras behind it.
 *
 * @param whole the longest period
 * @param eras by their first year
 */
public record MeasuredVariant(PublishedClaim whole, List<PublishedClaim> eras) {

    static MeasuredVariant of(List<PublishedClaim> periods) {
        PublishedClaim whole = periods.stream().max(Comparator.comparingInt(PublishedClaim::n)).orElseThrow();
        return new MeasuredVariant(whole, periods.stream().filter(p -> p != whole)
                .sorted(Comparator.comparing(PublishedClaim::years)).toList());
    }

    public String name() {
        return whole.variant();
    }

    boolean isOldPrice() {
        return whole.factor().equals("1.00");
    }

    /** The price of the options in words; empty for a claim without one. */
    public String price() {
        return switch (whole.factor()) {
            case "" -> "";
            case "alt" -> "central price";
            default -> "price of rulebook 1.0";
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
                    MeasuredVariant.kind(claim.strict()), claim.lenient(), claim.beside());
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
