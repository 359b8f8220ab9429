package com.vixshield.evidence.page;

import com.vixshield.quant.claim.Verdict;
import com.vixshield.web.format.NumberFormats;

/** Puts a measured claim into sentences, each with its numbers. */
final class ClaimSentences {

    private final PublishedClaim claim;
    private final int decimals;

    ClaimSentences(PublishedClaim claim) {
        this.claim = claim;
        this.decimals = ClaimUnit.decimals(claim.high() - claim.low());
    }

    String estimate() {
        return number(claim.estimate());
    }

    String interval() {
        return number(claim.low()) + " to " + number(claim.high());
    }

    String measured() {
        return "Measured " + estimate() + claim.unit().of() + ", 95\u202f% interval " + interval() + ", n = "
                + NumberFormats.quantity(claim.n()) + ".";
    }

    String claimed() {
        return Double.isInfinite(claim.claimedHigh())
                ? "more than " + bound(claim.claimedLow())
                : bound(claim.claimedLow()) + " to " + bound(claim.claimedHigh());
    }

    /** Why the verdict is what it is. */
    String reason() {
        Verdict verdict = claim.strict();
        if (verdict == Verdict.TOO_EARLY) {
            return "There are " + NumberFormats.quantity(claim.n()) + " and " + NumberFormats.quantity(claim.least())
                    + " are needed before anything is said.";
        }
        if (verdict == Verdict.NOT_SUPPORTED) {
            return includesNothing()
                    ? "The interval " + interval() + " includes 0, so no effect cannot be excluded."
                    : "The interval " + interval()
                            + (isOpen() ? " lies below 0." : " does not meet the claimed " + claimed() + ".");
        }
        if (isOpen()) {
            return "The interval " + interval() + " lies above 0.";
        }
        String met = "The interval " + interval() + " meets the claimed " + claimed()
                + (claim.isSigned() ? " and excludes 0." : ".");
        return verdict == Verdict.NOT_ENOUGH ? met + " " + missed() : met;
    }

    /** Whether the claim only says that something helps. */
    private boolean isOpen() {
        return Double.isInfinite(claim.claimedHigh());
    }

    private String missed() {
        return Double.isNaN(claim.needed())
                ? "What stands beside it does not pay: " + claim.beside() + "."
                : "To break even at the average loss " + number(claim.needed()) + " would be needed.";
    }

    /** What would turn the verdict. */
    String change() {
        return switch (claim.strict()) {
            case TOO_EARLY -> "It is read once n, now " + NumberFormats.quantity(claim.n()) + ", reaches "
                    + NumberFormats.quantity(claim.least()) + ".";
            case SUPPORTED -> claim.isSigned()
                    ? "It would be lost if the end of the interval nearest to 0, now " + number(nearest()) + ", reached 0."
                    : "It would be lost if the interval, now " + interval() + ", left " + claimed() + ".";
            case NOT_ENOUGH -> Double.isNaN(claim.needed())
                    ? "It would be enough if what stands beside it paid: " + claim.beside() + "."
                    : "It would be enough if the estimate, now " + estimate() + ", reached " + number(claim.needed()) + ".";
            case NOT_SUPPORTED -> turning();
        };
    }

    private String turning() {
        if (includesNothing() && claim.high() >= claim.claimedLow()) {
            return "It would be supported if the lower end, now " + number(claim.low()) + ", rose above 0.";
        }
        return claim.high() < claim.claimedLow()
                ? "It would be supported if the upper end, now " + number(claim.high()) + ", reached "
                        + bound(claim.claimedLow()) + (claim.isSigned() ? " and the lower end exceeded 0." : ".")
                : "It would be supported if the lower end, now " + number(claim.low()) + ", came down to "
                        + bound(claim.claimedHigh()) + ".";
    }

    private boolean includesNothing() {
        return claim.isSigned() && claim.low() <= 0 && claim.high() >= 0;
    }

    private double nearest() {
        return Math.abs(claim.low()) < Math.abs(claim.high()) ? claim.low() : claim.high();
    }

    private String number(double share) {
        return ClaimUnit.text(share, claim.isSigned(), decimals);
    }

    /** A bound of the claim: as few decimals as it was stated with. */
    private String bound(double share) {
        double percent = Math.round(1e8 * share) / 1e6;
        int needed = percent == Math.rint(percent) ? 0 : percent * 10 == Math.rint(percent * 10) ? 1 : 2;
        return ClaimUnit.text(share, false, needed);
    }
}
