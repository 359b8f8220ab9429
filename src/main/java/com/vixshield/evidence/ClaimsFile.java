package com.vixshield.evidence;

import java.util.Arrays;
import java.util.List;

import com.vixshield.quant.claim.Claim;
import com.vixshield.quant.claim.ClaimResult;

/** Lays out measured claims, one row each. */
final class ClaimsFile {

    private static final String[] COLUMNS = ("id,claim,estimator,source,width,factor,period,n,minimum_n,estimate,lo95,hi95,"
            + "claimed_lo,claimed_hi,unit,no_effect,break_even_beside,verdict,verdict_strict").split(",");

    private ClaimsFile() {
    }

    static CsvTable of(List<ClaimResult> results) {
        CsvTable table = new CsvTable(COLUMNS);
        results.forEach(result -> table.add(row(result)));
        return table;
    }

    private static List<Object> row(ClaimResult result) {
        Claim claim = result.claim();
        return Arrays.asList(claim.id(), claim.text(), claim.estimator(), claim.source(), result.width(), result.factor(),
                result.period(), result.n(), claim.least(), result.estimate().value(), result.estimate().interval().low(),
                result.estimate().interval().high(), claim.claimed().low(), claim.claimed().high(), claim.unit(),
                claim.noEffect(), result.beside(), result.lenient().text(), result.strict().text());
    }
}
