package com.vixshield.quant.sizing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the largest honest trade: of the candidates that no gate refuses and of which the limits allow one, the one that is
 * expected to bring most after fees; XSP in place of SPX only where it brings much more. Where there is none, it picks the one that is most worth explaining.
 */
public final class LargestTrade {

    /** XSP stands for SPX only where it brings more than this multiple. */
    private static final double MUCH_MORE = 1.5;

    private LargestTrade() {
    }

    /** Empty only without candidates of that product. @param product LARGEST for any */
    public static Optional<AccountFit> of(List<AccountFit> fits, CondorProduct product) {
        List<AccountFit> open = fits.stream()
                .filter(fit -> product == CondorProduct.LARGEST || fit.candidate().product() == product).toList();
        return open.stream().filter(AccountFit::honest).max(Comparator.comparingDouble(LargestTrade::weighed))
                .or(() -> explained(open));
    }

    /** A few contracts of the large index are simpler, and cheaper a dollar, than many of the small one. */
    private static double weighed(AccountFit fit) {
        return fit.worth() * (fit.candidate().product() == CondorProduct.SPX ? MUCH_MORE : 1);
    }

    /** What a gate alone refuses, large before small; then what an account alone is too small for, the least of them. */
    private static Optional<AccountFit> explained(List<AccountFit> open) {
        Optional<AccountFit> heldOnly = open.stream().filter(fit -> fit.contracts() > 0).findFirst();
        Optional<AccountFit> tooSmall = open.stream().filter(fit -> fit.one().isPresent() && !fit.candidate().refused())
                .min(Comparator.comparingDouble(fit -> fit.one().orElseThrow().startsAt().orElse(Double.MAX_VALUE)));
        return tooSmall.or(() -> heldOnly).or(() -> open.stream().filter(fit -> fit.one().isPresent()).findFirst())
                .or(() -> open.stream().findFirst());
    }
}
