package com.vixshield.watch;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.web.FormReader;
import com.vixshield.web.page.TextField;

/** Holds a fill as it was typed in, and its errors. */
record FillForm(List<Choice> tiers, String tierError, TextField credit, TextField time, Optional<Fill> fill) {

    private static final LocalTime OPEN = LocalTime.of(9, 30);
    /** The options trade on in the evening session. */
    private static final LocalTime LAST = LocalTime.of(17, 0);

    /** @param credit points of one condor, before fees */
    record Fill(Tier tier, BigDecimal credit, Instant at) {
    }

    record Choice(String key, String label, boolean chosen) {
    }

    static FillForm empty(DailySignal signal, Tier tier) {
        return new FillForm(choices(signal, tier.key()), null, credit(""), time(""), Optional.empty());
    }

    static FillForm entered(MultivaluedMap<String, String> fields, DailySignal signal) {
        FormReader form = new FormReader(fields);
        Optional<Tier> tier = form.read("tier",
                key -> Tier.of(key).filter(name -> signal.tiers().get(name) instanceof CondorTier),
                "Choose a tier that the session had.");
        // how much is possible depends on the tier
        Optional<BigDecimal> amount = tier.flatMap(name -> form.read("credit", text -> amount(text, signal, name),
                "Write points between 0 and the width, such as 2.85."));
        Optional<Instant> at = form.read("time", text -> at(text, signal.session()),
                "Write New York time between 09:30 and 17:00, such as 15:58.");
        return new FillForm(choices(signal, form.entry("tier")), form.error("tier"),
                credit(form.entry("credit")).error(form.error("credit")), time(form.entry("time")).error(form.error("time")),
                form.isValid() ? Optional.of(new Fill(tier.get(), amount.get(), at.get())) : Optional.empty());
    }

    private static List<Choice> choices(DailySignal signal, String chosen) {
        List<Choice> choices = new ArrayList<>();
        for (Tier tier : Tier.all()) {
            if (signal.tiers().get(tier) instanceof CondorTier) {
                choices.add(new Choice(tier.key(), tier.label() + ", " + tier.aim(), tier.key().equals(chosen)));
            }
        }
        return choices;
    }

    private static TextField credit(String value) {
        return TextField.number("credit", "Fill price, points", value).hint("Of one condor, before fees.");
    }

    private static TextField time(String value) {
        return TextField.of("time", "Time, New York", value).hint("For example 15:58.");
    }

    private static Optional<BigDecimal> amount(String text, DailySignal signal, Tier tier) {
        double width = ((CondorTier) signal.tiers().get(tier)).width();
        try {
            BigDecimal amount = new BigDecimal(text);
            boolean possible = amount.signum() > 0 && amount.scale() <= 4 && amount.compareTo(BigDecimal.valueOf(width)) < 0;
            return possible ? Optional.of(amount) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> at(String text, LocalDate session) {
        return FormReader.time(text).filter(time -> !time.isBefore(OPEN) && !time.isAfter(LAST))
                .map(time -> time.atDate(session).atZone(SessionCalendar.NEW_YORK).toInstant());
    }
}
