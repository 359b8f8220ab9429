package com.vixshield.evidence.page;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vixshield.quant.claim.Verdict;

/**
 * One measured claim as it was published: a variant at one price in one period.
 *
 * @param row by the columns of claims.csv
 */
public record PublishedClaim(Map<String, String> row) {

    private static final Set<String> NUMBERS = Set.of("n", "minimum_n", "estimate", "lo95", "hi95", "claimed_lo", "claimed_hi",
            "no_effect");
    private static final Pattern NEEDED = Pattern.compile("needed at average loss ([0-9.]+)");

    public String id() {
        return row.get("id");
    }

    public String text() {
        return row.get("claim");
    }

    public String estimator() {
        return row.get("estimator");
    }

    public String source() {
        return row.get("source");
    }

    public String factor() {
        return row.get("factor");
    }

    public String beside() {
        return row.get("break_even_beside");
    }

    /** Text and width of the condors: what differs within a claim apart from price and period. */
    public String variant() {
        return row.get("width").equals("scaled") ? text() + ", width scaled with the index" : text();
    }

    public int n() {
        return Integer.parseInt(row.get("n"));
    }

    public int least() {
        return Integer.parseInt(row.get("minimum_n"));
    }

    /** First and last year: 2007–26. */
    public String years() {
        String period = row.get("period");
        int between = period.indexOf("..");
        return period.substring(0, 4) + "\u2013"
                + (between < 0 ? period.substring(5) : period.substring(between + 4, between + 6));
    }

    public ClaimUnit unit() {
        return ClaimUnit.of(row.get("unit"));
    }

    /** As a share, whatever the unit. */
    public double estimate() {
        return share("estimate");
    }

    public double low() {
        return share("lo95");
    }

    public double high() {
        return share("hi95");
    }

    public double claimedLow() {
        return share("claimed_lo");
    }

    /** Infinite for a claim that only says that something helps. */
    public double claimedHigh() {
        return share("claimed_hi");
    }

    /** Whether there is a value at which nothing happens; not of a level such as a win rate. */
    public boolean isSigned() {
        return !row.get("no_effect").isEmpty();
    }

    /** Share of wins that breaks even at the average loss; NaN where the claim has none. */
    public double needed() {
        Matcher needed = NEEDED.matcher(beside());
        return needed.find() ? Double.parseDouble(needed.group(1)) : Double.NaN;
    }

    public Verdict strict() {
        return verdict("verdict_strict");
    }

    public Verdict lenient() {
        return verdict("verdict");
    }

    /** A number of the table in the claim's own unit; NaN where there is none. */
    public double plain(String column) {
        return PublishedTable.number(row.get(column));
    }

    /** By column, numbers as numbers; null for a missing one or an open end. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        row.forEach((column, text) -> values.put(column, NUMBERS.contains(column) ? exact(text) : text));
        return values;
    }

    private static BigDecimal exact(String text) {
        return text.isEmpty() || text.endsWith("inf") ? null : new BigDecimal(text);
    }

    private Verdict verdict(String column) {
        return Verdict.of(row.get(column));
    }

    private double share(String column) {
        return PublishedTable.number(row.get(column)) * unit().scale();
    }
}
