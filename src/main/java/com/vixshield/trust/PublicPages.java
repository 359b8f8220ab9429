package com.vixshield.trust;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.evidence.page.ShownEvidence;
import com.vixshield.help.answer.Answers;
import com.vixshield.help.glossary.Glossary;
import com.vixshield.help.method.MethodIdeas;

/** Lists the public pages whose addresses are known beforehand, for search engines. */
@ApplicationScoped
public class PublicPages {

    private static final List<String> FIXED = List.of("/", "/record", "/claims", "/rulebook", "/rulebook/conflicts", "/verify",
            "/pricing", "/sign-up", "/help", "/help/api", "/answers", "/answers/does-4-4-2-cut-drawdowns", "/glossary",
            "/method",
            "/terms", "/privacy", "/risk", "/hypothetical-performance", "/refunds", "/contact", "/changelog", "/status");

    /** @param address whole */
    public record Entry(String address) {
    }

    @Inject
    Answers answers;
    @Inject
    Glossary glossary;
    @Inject
    MethodIdeas ideas;
    @Inject
    ShownEvidence evidence;
    @ConfigProperty(name = "vixshield.url")
    String site;

    public List<Entry> all() {
        return Stream.of(FIXED.stream(), evidence.edition().cards().stream().map(card -> card.href()),
                ideas.all().stream().map(idea -> "/method/" + idea.slug()),
                answers.all().stream().map(answer -> Answers.PATH + answer.slug()),
                glossary.terms().stream().map(term -> term.href())).flatMap(paths -> paths)
                .map(path -> new Entry(site + path)).toList();
    }
}
