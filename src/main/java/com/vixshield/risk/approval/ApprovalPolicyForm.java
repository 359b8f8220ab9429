package com.vixshield.risk.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.web.page.TextField;

/**
 * Holds the thresholds as entered.
 *
 * @param policy empty when an entry cannot be read
 */
record ApprovalPolicyForm(TextField approvers, TextField risk, TextField hedge, TextField contracts,
        List<Instrument> instruments,
        Optional<ApprovalPolicy> policy) {

    record Instrument(String value, String label, boolean free) {
    }

    private static final String DOLLARS = "\\d{1,12}(\\.\\d{1,2})?";

    static ApprovalPolicyForm of(Optional<ApprovalPolicy> policy) {
        return new ApprovalPolicyForm(field("approvers", policy.map(p -> String.valueOf(p.approvers())).orElse("1")),
                field("risk", policy.map(p -> p.risk().toPlainString()).orElse("")),
                field("hedge", policy.map(p -> p.hedge().toPlainString()).orElse("")),
                field("contracts", policy.map(p -> String.valueOf(p.contracts())).orElse("")),
                instruments(policy.map(p -> List.copyOf(p.instruments())).orElse(List.of(InstrumentSet.values()))), policy);
    }

    static ApprovalPolicyForm entered(MultivaluedMap<String, String> fields) {
        TextField approvers = checked(fields, "approvers", "[1-5]", "Enter a number from 1 to 5.");
        TextField risk = checked(fields, "risk", DOLLARS, "Enter dollars, such as 5,000.");
        TextField hedge = checked(fields, "hedge", DOLLARS, "Enter dollars, such as 3,750.");
        TextField contracts = checked(fields, "contracts", "\\d{1,4}|10000", "Enter a number from 0 to 10,000.");
        List<InstrumentSet> free = List.of(InstrumentSet.values()).stream()
                .filter(set -> fields.getOrDefault("instruments", List.of()).contains(set.name())).toList();
        boolean valid = List.of(approvers, risk, hedge, contracts).stream().allMatch(field -> field.error() == null);
        return new ApprovalPolicyForm(approvers, risk, hedge, contracts, instruments(free),
                valid
                        ? Optional.of(new ApprovalPolicy(Integer.parseInt(approvers.value()),
                                new BigDecimal(risk.value()).setScale(2),
                                new BigDecimal(hedge.value()).setScale(2), Integer.parseInt(contracts.value()),
                                new TreeSet<>(free)))
                        : Optional.empty());
    }

    private static TextField checked(MultivaluedMap<String, String> fields, String name, String form, String message) {
        String given = fields.getFirst(name);
        String entry = given == null ? "" : given.replaceAll("[$,\\s\u202f]", "");
        TextField field = field(name, entry.length() > 20 ? entry.substring(0, 20) : entry);
        return entry.matches(form) ? field : field.error(message);
    }

    private static TextField field(String name, String value) {
        String label = switch (name) {
            case "approvers" -> "Others who must agree";
            case "risk" -> "At risk per trade, dollars";
            case "hedge" -> "Hedge budget a year, dollars";
            default -> "Most contracts";
        };
        return TextField.number(name, label, value);
    }

    /** As on the size form. */
    private static String label(InstrumentSet set) {
        return switch (set) {
            case CARD -> "Calls and futures";
            case CALLS -> "Calls only";
            case ETF -> "Funds";
        };
    }

    private static List<Instrument> instruments(List<InstrumentSet> free) {
        return List.of(InstrumentSet.values()).stream().map(set -> new Instrument(set.name(), label(set),
                free.contains(set))).toList();
    }
}
