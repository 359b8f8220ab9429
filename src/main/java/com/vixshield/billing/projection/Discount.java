package com.vixshield.billing.projection;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Describes a discount on an invoice.
 *
 * @param percent 0 to 100, or 0 for an amount
 * @param amount minor units off each invoice, whatever it is for
 * @param once good for the next invoice that asks for something, and for no other
 * @param until not for invoices from then on
 */
public record Discount(double percent, long amount, boolean once, Optional<Instant> until) {

    /** In their order: each takes off what the ones before have left. */
    public static long off(List<Discount> discounts, long amount) {
        long left = amount;
        for (Discount one : discounts) {
            left = Math.max(0, left - one.amount() - Math.round(left * one.percent() / 100));
        }
        return left;
    }

    boolean isGoodAt(Instant invoice) {
        return until.filter(end -> !end.isAfter(invoice)).isEmpty();
    }

    /** As our table writes them: "20.0%", "1000 once", "5.5% until 2027-02-22T15:00:00Z". */
    static String code(List<Discount> discounts) {
        return discounts.stream().map(Discount::code).collect(Collectors.joining(", "));
    }

    private String code() {
        return (percent > 0 ? percent + "%" : Long.toString(amount)) + (once ? " once" : "")
                + until.map(end -> " until " + end).orElse("");
    }

    static List<Discount> of(String codes) {
        return codes.isEmpty() ? List.of() : Arrays.stream(codes.split(", ")).map(code -> one(code.split(" "))).toList();
    }

    private static Discount one(String[] words) {
        boolean share = words[0].endsWith("%");
        return new Discount(share ? Double.parseDouble(words[0].replace("%", "")) : 0, share ? 0 : Long.parseLong(words[0]),
                Arrays.asList(words).contains("once"),
                words[words.length - 1].endsWith("Z") ? Optional.of(Instant.parse(words[words.length - 1])) : Optional.empty());
    }
}
