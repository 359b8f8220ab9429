package com.vixshield.risk.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.web.FormReader;
import com.vixshield.web.page.ChangedField;
import com.vixshield.web.page.FormVersion;
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

    private static final Map<String, String> LABELS = new TreeMap<>(Map.of("approvers", "Others who must agree", "risk",
            "At risk per trade, dollars", "hedge", "Hedge budget a year, dollars", "contracts", "Most contracts", "instruments",
            "Instruments that anybody may choose"));
    private static final int LONGEST_ENTRY = 40;
    private static final String DOLLARS = "\\d{1,12}(\\.\\d{1,2})?";

    static ApprovalPolicyForm of(Optional<ApprovalPolicy> policy) {
        return new ApprovalPolicyForm(field("approvers", policy.map(p -> String.valueOf(p.approvers())).orElse("1")),
                field("risk", policy.map(p -> p.risk().toPlainString()).orElse("")),
                field("hedge", policy.map(p -> p.hedge().toPlainString()).orElse("")),
                field("contracts", policy.map(p -> String.valueOf(p.contracts())).orElse("")),
                instruments(policy.map(p -> List.copyOf(p.instruments())).orElse(List.of(InstrumentSet.values()))), policy);
    }

    /** Of the policy in force, or of there being none. */
    static String version(Optional<ApprovalPolicy> stored) {
        return FormVersion.of(stored.map(ApprovalPolicyForm::values).orElse(Map.of()));
    }

    /** Only of two that can be read. */
    List<ChangedField> conflicts(Optional<ApprovalPolicy> stored) {
        return ChangedField.between(LABELS, stored.map(ApprovalPolicyForm::values).orElse(Map.of()),
                policy.map(ApprovalPolicyForm::values).orElse(Map.of()));
    }

    private static Map<String, String> values(ApprovalPolicy policy) {
        return new TreeMap<>(Map.of("approvers", String.valueOf(policy.approvers()), "risk", policy.risk().toPlainString(),
                "hedge",
                policy.hedge().toPlainString(), "contracts", String.valueOf(policy.contracts()), "instruments",
                policy.instruments().stream().sorted().map(ApprovalPolicyForm::label).collect(Collectors.joining(", "))));
    }

    static ApprovalPolicyForm entered(MultivaluedMap<String, String> fields) {
        FormReader form = new FormReader(fields, LONGEST_ENTRY);
        Optional<BigDecimal> approvers = form.number("approvers", "[1-5]", "Enter a number from 1 to 5.");
        Optional<BigDecimal> risk = form.number("risk", DOLLARS, "Enter dollars, such as 5,000.");
        Optional<BigDecimal> hedge = form.number("hedge", DOLLARS, "Enter dollars, such as 3,750.");
        Optional<BigDecimal> contracts = form.number("contracts", "\\d{1,4}|10000", "Enter a number from 0 to 10,000.");
        List<InstrumentSet> free = List.of(InstrumentSet.values()).stream()
                .filter(set -> fields.getOrDefault("instruments", List.of()).contains(set.name())).toList();
        return new ApprovalPolicyForm(shown(form, "approvers"), shown(form, "risk"), shown(form, "hedge"),
                shown(form, "contracts"),
                instruments(free), form.isValid()
                        ? Optional.of(
                                new ApprovalPolicy(approvers.get().intValue(), risk.get().setScale(2), hedge.get().setScale(2),
                                        contracts.get().intValue(), new TreeSet<>(free)))
                        : Optional.empty());
    }

    private static TextField shown(FormReader form, String name) {
        return field(name, FormReader.digits(form.entry(name))).error(form.error(name));
    }

    private static TextField field(String name, String value) {
        return TextField.number(name, LABELS.get(name), value);
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
