package com.vixshield.help.search;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import com.vixshield.help.answer.Answers;
import com.vixshield.help.glossary.Glossary;
import com.vixshield.help.method.MethodIdeas;
import com.vixshield.rulebook.RulebookReader;

/** Provides answers, words, ideas, numbers of the rulebook in force, and operations of the interface for programs. */
@ApplicationScoped
class HelpEntries implements SearchSource {

    @Inject
    Answers answers;
    @Inject
    Glossary glossary;
    @Inject
    MethodIdeas ideas;
    @Inject
    RulebookReader rulebook;
    @Inject
    ApiOperations operations;

    @Override
    @ActivateRequestContext
    public List<HelpEntry> entries() {
        List<HelpEntry> entries = new ArrayList<>();
        entries.add(new HelpEntry("answer", "/answers/does-4-4-2-cut-drawdowns",
                "Does the 4/4/2 hedge cut drawdowns by 35 to 40\u202F%?",
                "Measured: anyone running the ALVH layered VIX hedge with 1DTE SPX iron condors, drawdown reduction, twin, interval."));
        answers.all().forEach(answer -> entries.add(new HelpEntry("answer", Answers.PATH + answer.slug(), answer.title(),
                answer.summary() + "\n" + answer.text())));
        glossary.terms().forEach(
                term -> entries
                        .add(new HelpEntry("word", term.href(), term.name(), term.definition() + " " + term.spellings())));
        ideas.all().forEach(idea -> entries.add(
                new HelpEntry("idea", "/method/" + idea.slug(), idea.title(), idea.summary() + "\n" + idea.text())));
        String version = rulebook.inForce();
        rulebook.parameters(version).forEach(parameter -> entries.add(new HelpEntry("rule", "/rulebook/" + version,
                parameter.name(), parameter.shown() + ". " + parameter.meaning())));
        operations.all().forEach(operation -> entries.add(new HelpEntry("operation", "/help/api#" + operation.id(),
                operation.verb() + " " + operation.path(), operation.summary() + " " + operation.description())));
        return entries;
    }
}
