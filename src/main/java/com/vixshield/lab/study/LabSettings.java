package com.vixshield.lab.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.Digests;
import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.HedgeVariant;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.signal.seal.CanonicalJson;

/**
 * Holds everything that a run is asked with. Equal settings on equal data give equal digits.
 *
 * @param to last session on which a condor is sold
 * @param gates that are on
 * @param scaled whether widths scale with the index
 * @param budget of the hedge, percent of the account a year
 * @param risk share of the account at risk per condor
 * @param feePerLeg dollars a contract and leg at entry
 * @param price share of the central price
 * @param equity dollars paid in before the first day
 * @param payments later ones, ascending by day; in is positive, out negative
 * @param planPrice dollars a month, paid on the first session of each
 */
public record LabSettings(LabPhase phase, LocalDate from, LocalDate to, String tier, Set<BacktestGate> gates, boolean scaled,
        HedgeVariant hedge, double budget, double risk, double feePerLeg, Fill fill, double price, double equity,
        List<Payment> payments, double planPrice) {

    /** Prices that are always shown side by side. */
    public static final List<Double> PRICES = List.of(0.95, 1.0, 1.05, 1.10);

    public record Payment(LocalDate day, double dollars) {
    }

    public LabSettings {
        gates = gates.isEmpty() ? Set.of() : EnumSet.copyOf(gates);
        payments = List.copyOf(payments);
    }

    public LabSettings with(LabPhase other, LocalDate first, LocalDate last) {
        List<Payment> inside = payments.stream().filter(p -> !p.day().isBefore(first) && !p.day().isAfter(last)).toList();
        return new LabSettings(other, first, last, tier, gates, scaled, hedge, budget, risk, feePerLeg, fill, price, equity,
                inside, planPrice);
    }

    LabSettings withRisk(double share) {
        return new LabSettings(phase, from, to, tier, gates, scaled, hedge, budget, share, feePerLeg, fill, price,
                equity, payments, planPrice);
    }

    LabSettings withBudget(double percent) {
        return new LabSettings(phase, from, to, tier, gates, scaled, hedge, percent, risk, feePerLeg, fill, price,
                equity, payments, planPrice);
    }

    LabSettings withPrice(double share) {
        return new LabSettings(phase, from, to, tier, gates, scaled, hedge, budget, risk, feePerLeg, fill, share,
                equity, payments, planPrice);
    }

    LabSettings withFee(double dollars) {
        return new LabSettings(phase, from, to, tier, gates, scaled, hedge, budget, risk, dollars, fill, price, equity,
                payments, planPrice);
    }

    LabSettings withTier(String other) {
        return new LabSettings(phase, from, to, other, gates, scaled, hedge, budget, risk, feePerLeg, fill, price,
                equity, payments, planPrice);
    }

    LabSettings withGates(Set<BacktestGate> others) {
        return new LabSettings(phase, from, to, tier, others, scaled, hedge, budget, risk, feePerLeg, fill, price,
                equity, payments, planPrice);
    }

    LabSettings withHedge(HedgeVariant other) {
        return new LabSettings(phase, from, to, tier, gates, scaled, other, budget, risk, feePerLeg, fill, price,
                equity, payments, planPrice);
    }

    LabSettings withFill(Fill other) {
        return new LabSettings(phase, from, to, tier, gates, scaled, hedge, budget, risk, feePerLeg, other, price,
                equity, payments, planPrice);
    }

    LabSettings withScaled(boolean other) {
        return new LabSettings(phase, from, to, tier, gates, other, hedge, budget, risk, feePerLeg, fill, price,
                equity, payments, planPrice);
    }

    public PriceModel model() {
        return PriceModel.CENTRAL.at(price);
    }

    /** Members sorted, as {@link CanonicalJson} writes them. */
    public String canonical() {
        return CanonicalJson.write(json());
    }

    public String hash() {
        return Digests.sha256Hex(canonical());
    }

    /** Of what is asked, whatever the period: to be confirmed once. */
    public String questionHash() {
        ObjectNode question = json();
        question.remove(List.of("phase", "from", "to", "payments"));
        return Digests.sha256Hex(CanonicalJson.write(question));
    }

    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("phase", phase.key()).put("from", from.toString()).put("to", to.toString()).put("tier", tier);
        ArrayNode names = json.putArray("gates");
        gates.stream().map(BacktestGate::label).sorted().forEach(names::add);
        json.put("width", scaled ? "scaled" : "literal").put("hedge", hedge.setName()).put("mode", hedge.modeName())
                .put("budget", budget).put("risk", risk).put("fee_per_leg", feePerLeg)
                .put("fill", fill.name().toLowerCase(Locale.ROOT)).put("price", price).put("equity", equity)
                .put("plan_price", planPrice);
        ArrayNode flows = json.putArray("payments");
        payments.forEach(p -> flows.addObject().put("day", p.day().toString()).put("dollars", p.dollars()));
        return json;
    }

    /** Of settings that were written here; what comes from outside is read by a form or by the API. */
    public static LabSettings of(JsonNode json) {
        Set<BacktestGate> gates = EnumSet.noneOf(BacktestGate.class);
        json.get("gates").forEach(gate -> gates.add(BacktestGate.of(gate.textValue())));
        List<Payment> payments = new ArrayList<>();
        json.get("payments").forEach(p -> payments.add(
                new Payment(LocalDate.parse(p.get("day").textValue()), p.get("dollars").doubleValue())));
        return new LabSettings(LabPhase.valueOf(json.get("phase").textValue().toUpperCase(Locale.ROOT)),
                LocalDate.parse(json.get("from").textValue()), LocalDate.parse(json.get("to").textValue()),
                json.get("tier").textValue(), gates, json.get("width").textValue().equals("scaled"),
                HedgeVariant.of(json.get("hedge").textValue(), json.get("mode").textValue()), json.get("budget").doubleValue(),
                json.get("risk").doubleValue(), json.get("fee_per_leg").doubleValue(),
                Fill.valueOf(json.get("fill").textValue().toUpperCase(Locale.ROOT)), json.get("price").doubleValue(),
                json.get("equity").doubleValue(), payments, json.get("plan_price").doubleValue());
    }
}
