package com.vixshield.lab.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.lab.study.LabChecks;
import com.vixshield.lab.study.LabPhase;
import com.vixshield.lab.study.LabRefusal;
import com.vixshield.lab.study.LabRequest;
import com.vixshield.lab.study.LabSettings;
import com.vixshield.lab.study.SweepAxis;
import com.vixshield.lab.study.SweepParameter;
import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorWalk;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.web.FormReader;
import com.vixshield.web.format.IsoDates;
import com.vixshield.web.page.TextField;

/** Reads what is asked of the lab, and keeps it for the form as it was typed. */
public final class LabFormReader {

    static final List<String> SETS = List.of("card", "calls");
    static final List<String> MODES = List.of("loyalty", "motion");
    static final List<String> WIDTHS = List.of("literal", "scaled");
    private static final List<String> FILLS = List.of("mid", "expected", "natural");
    private static final List<String> PRICES = List.of("0.95", "1.00", "1.05", "1.10");
    private static final Map<String, String> LABELS = labels();
    private static final String AMOUNT = "\\d{1,10}(\\.\\d{1,4})?";
    private static final int LONGEST = 8000;
    private static final double PERCENT = 100;

    private final MultivaluedMap<String, String> fields;
    private final FormReader form;
    private final Map<String, String> refused = new HashMap<>();

    public LabFormReader(MultivaluedMap<String, String> fields) {
        this.fields = fields;
        this.form = new FormReader(fields, LONGEST);
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("from", "First session");
        labels.put("to", "Last session");
        labels.put("risk", "At risk per condor, % of the account");
        labels.put("budget", "Hedge budget, % of the account a year");
        labels.put("fee", "Fee per contract and leg, $");
        labels.put("equity", "Account at the start, $");
        labels.put("plan", "Plan price, $ a month");
        labels.put("first_values", "Values to try");
        labels.put("second_values", "Values to try");
        return labels;
    }

    /** Empty when something is wrong; {@link #errors} then says what. */
    public Optional<LabRequest> request(boolean sweep) {
        Optional<LocalDate> from = date("from");
        Optional<LocalDate> to = date("to");
        Optional<String> tier = oneOf("tier", List.copyOf(CondorWalk.tiers().keySet()), "Choose a tier.");
        Optional<Set<BacktestGate>> gates = gates();
        Optional<String> width = oneOf("width", WIDTHS, "Choose a width: literal or scaled.");
        Optional<String> set = oneOf("hedge", SETS, "Choose a hedge: card or calls.");
        Optional<String> mode = oneOf("mode", MODES, "Choose a mode: loyalty or motion.");
        Optional<Double> budget = number("budget", "Write percent a year, such as 1.5.");
        Optional<Double> risk = number("risk", "Write percent of the account, such as 2.");
        Optional<Double> fee = number("fee", "Write dollars, such as 1.30.");
        Optional<String> fill = oneOf("fill", FILLS, "Choose a fill: mid, expected or natural.");
        Optional<String> price = oneOf("price", PRICES, "Choose a price: 0.95, 1.00, 1.05 or 1.10.");
        Optional<Double> equity = number("equity", "Write dollars, such as 250,000.");
        Optional<Double> plan = number("plan", "Write dollars a month, such as 39.");
        Optional<List<LabSettings.Payment>> payments = payments();
        List<SweepAxis> axes = sweep ? axes() : List.of();
        if (!form.isValid()) {
            return Optional.empty();
        }
        try {
            LabSettings settings = LabChecks.inRange(new LabSettings(LabPhase.DISCOVERY, from.get(), to.get(), tier.get(),
                    gates.get(), width.get().equals("scaled"), HedgeVariant.of(set.get(), mode.get()), budget.get(),
                    risk.get() / PERCENT, fee.get(), Fill.valueOf(fill.get().toUpperCase(Locale.ROOT)),
                    Double.parseDouble(price.get()), equity.get(), payments.get(), plan.get()));
            return Optional.of(new LabRequest(settings, axes)).filter(this::canBeVaried);
        } catch (LabRefusal e) {
            refuse(e);
            return Optional.empty();
        }
    }

    /** A value of a sweep is wrong where it was written, not where the field of its name stands. */
    private boolean canBeVaried(LabRequest request) {
        try {
            LabChecks.variants(request.axes());
            request.variants();
            return true;
        } catch (LabRefusal e) {
            boolean second = e.field().equals("second") || !request.axes().get(0).parameter().key().equals(e.field());
            refuse(new LabRefusal(second ? "second_values" : "first_values", e.getMessage()));
            return false;
        }
    }

    /** What was found wrong later: with the history, or with what the account has already asked. */
    public void refuse(LabRefusal refusal) {
        String field = isShown(refusal.field()) ? refusal.field() : "";
        refused.putIfAbsent(field, refusal.getMessage());
        form.refuse(field, refusal.getMessage());
    }

    private static boolean isShown(String field) {
        return LABELS.containsKey(field) || List.of("tier", "gates", "price", "payments").contains(field);
    }

    /** By field; the empty name stands for the whole. */
    public Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>(form.errors());
        errors.putAll(refused);
        return errors;
    }

    private Optional<LocalDate> date(String field) {
        return form.read(field, IsoDates::of, "Write a date as 2019-06-28.");
    }

    private Optional<Double> number(String field, String message) {
        return form.number(field, AMOUNT, message).map(Number::doubleValue);
    }

    private Optional<String> oneOf(String field, List<String> values, String message) {
        return form.read(field, text -> Optional.of(text).filter(values::contains), message);
    }

    private Optional<Set<BacktestGate>> gates() {
        Set<BacktestGate> gates = EnumSet.noneOf(BacktestGate.class);
        for (String name : given("gates")) {
            try {
                gates.add(BacktestGate.of(name));
            } catch (IllegalArgumentException e) {
                form.refuse("gates", "Choose gates of the list.");
                return Optional.empty();
            }
        }
        return Optional.of(gates);
    }

    private List<String> given(String field) {
        return fields.getOrDefault(field, List.of()).stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private Optional<List<LabSettings.Payment>> payments() {
        String text = form.entry("payments");
        List<LabSettings.Payment> payments = new ArrayList<>();
        for (String line : text.isEmpty() ? new String[0] : text.split("\\R")) {
            String[] parts = line.strip().split("\\s+", 2);
            Optional<LocalDate> day = IsoDates.of(parts[0]);
            String amount = parts.length < 2 ? "" : FormReader.digits(parts[1]).replace('\u2212', '-');
            if (day.isEmpty() || !amount.matches("[-+]?" + AMOUNT)) {
                form.refuse("payments", "Write a day and dollars on each line, such as 2019-06-28 5000, or -2000 to take out.");
                return Optional.empty();
            }
            payments.add(new LabSettings.Payment(day.get(), Double.parseDouble(amount)));
        }
        payments.sort(Comparator.comparing(LabSettings.Payment::day));
        return Optional.of(payments);
    }

    private List<SweepAxis> axes() {
        List<SweepAxis> axes = new ArrayList<>();
        parameter("first").ifPresent(first -> axes.add(new SweepAxis(first, values("first_values"))));
        if (axes.isEmpty()) {
            form.refuse("first", "Choose what to vary.");
        }
        parameter("second").ifPresent(second -> axes.add(new SweepAxis(second, values("second_values"))));
        return axes;
    }

    private Optional<SweepParameter> parameter(String field) {
        return form.readIfGiven(field,
                key -> Stream.of(SweepParameter.values()).filter(parameter -> parameter.key().equals(key)).findFirst(),
                "Choose what to vary.");
    }

    private List<String> values(String field) {
        List<String> values = Arrays.stream(form.entry(field).split(",")).map(String::strip).filter(v -> !v.isEmpty()).toList();
        if (values.isEmpty()) {
            form.refuse(field, "Name the values to try, with commas between them.");
        }
        return values;
    }

    /** The form with the entries kept. */
    LabForm form() {
        Map<String, String> errors = errors();
        Map<String, TextField> texts = new HashMap<>();
        LABELS.forEach((name, label) -> {
            boolean words = name.equals("from") || name.equals("to") || name.endsWith("values");
            TextField field = words
                    ? TextField.of(name, label, form.entry(name))
                    : TextField.number(name, label, form.entry(name));
            texts.put(name, field.hint(hint(name)).error(errors.get(name)));
        });
        Map<String, LabForm.Select> selects = new HashMap<>();
        Function<String, String> plain = value -> value;
        put(selects, errors, "tier", "Tier", List.copyOf(CondorWalk.tiers().keySet()), value -> value.replace('_', ' '));
        put(selects, errors, "width", "Width", WIDTHS,
                value -> value.equals("literal") ? "literal: 25 points" : "scaled with the index");
        put(selects, errors, "hedge", "Hedge set", SETS, plain);
        put(selects, errors, "mode", "Hedge mode", MODES, plain);
        put(selects, errors, "fill", "Fill", FILLS, plain);
        put(selects, errors, "price", "Price, share of the central one", PRICES, plain);
        List<String> parameters = new ArrayList<>(List.of(""));
        Stream.of(SweepParameter.values()).map(SweepParameter::key).forEach(parameters::add);
        Function<String, String> named = key -> key.isEmpty() ? "nothing" : SweepParameter.of(key).label();
        put(selects, errors, "first", "Vary", parameters, named);
        put(selects, errors, "second", "And", parameters, named);
        List<String> chosen = given("gates");
        return new LabForm(texts, selects, Stream.of(BacktestGate.values()).map(BacktestGate::label)
                .map(gate -> new LabForm.Check(gate, gate.replace('_', ' '), chosen.contains(gate))).toList(),
                errors.get("gates"), form.entry("payments"), errors.get("payments"), errors.get(""));
    }

    private static String hint(String name) {
        return switch (name) {
            case "first_values", "second_values" -> "With commas between them, such as 0.5, 1, 2.";
            case "from", "to" -> "As 2019-06-28.";
            default -> null;
        };
    }

    private void put(Map<String, LabForm.Select> selects, Map<String, String> errors, String name, String label,
            List<String> values, Function<String, String> worded) {
        String chosen = form.entry(name);
        selects.put(name, new LabForm.Select(name, label,
                values.stream().map(value -> new LabForm.Option(value, worded.apply(value), value.equals(chosen))).toList(),
                null,
                errors.get(name)));
    }
}
