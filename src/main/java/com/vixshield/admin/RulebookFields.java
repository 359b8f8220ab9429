package com.vixshield.admin;

import java.time.LocalDate;
import java.util.List;

import com.vixshield.quant.RulebookVersion;
import com.vixshield.rulebook.RulebookRole;
import com.vixshield.web.page.Choice;
import com.vixshield.web.page.TextField;

/** Shows the form for a decision on the rulebook with its entries and errors. */
record RulebookFields(Choice version, Choice role, TextField from, TextField until, TextField reason) {

    static RulebookFields of(RulebookForm form, List<RulebookVersion> versions, LocalDate earliest) {
        return new RulebookFields(
                new Choice("version", "Version", form.entry("version"), form.errors().get("version"),
                        versions.stream().map(version -> new Choice.Option(version.number(),
                                version.number() + ", " + version.title())).toList()),
                new Choice("role", "What it does", form.entry("role"), form.errors().get("role"),
                        List.of(new Choice.Option(RulebookRole.SHADOW.key(), "Runs in shadow"),
                                new Choice.Option(RulebookRole.IN_FORCE.key(), "Makes the signals"),
                                new Choice.Option(RulebookRole.ENDED.key(), "Leaves the shadow"))),
                TextField.of("from", "From the session of", form.entry("from"))
                        .hint("Year-month-day, " + earliest + " or later").error(form.errors().get("from")),
                TextField.of("until", "Until the session of", form.entry("until"))
                        .hint("Only for a shadow; empty until something else is decided").error(form.errors().get("until")),
                TextField.of("reason", "Reason", form.entry("reason")).hint("Everybody reads it beside the version")
                        .error(form.errors().get("reason")));
    }
}
