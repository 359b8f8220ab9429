package com.vixshield.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import com.vixshield.help.search.HelpEntry;
import com.vixshield.help.search.SearchSource;
import com.vixshield.help.text.Article;
import com.vixshield.help.text.ArticleFiles;

/** Holds the texts of the house, with the configured company in them ({@code cdi:agreement} in templates). */
@Named("agreement")
@ApplicationScoped
public class TrustTexts implements SearchSource {

    private static final String FOLDER = "trust";
    private static final String TERMS = "terms";

    private final Map<String, Article> texts;

    @Inject
    public TrustTexts(CompanyConfig company) {
        String name = company.name().orElse("the operator of this installation (name not configured)");
        String law = company.law().map(where -> "The law of " + where + " applies.")
                .orElse("Which law applies is not configured on this installation.");
        texts = ArticleFiles.load(FOLDER, text -> text.replace("{{company}}", name).replace("{{law}}", law)).stream()
                .collect(Collectors.toMap(Article::slug, text -> text));
    }

    Article text(String slug) {
        return texts.get(slug);
    }

    /** Version of the terms that a sign-up accepts. */
    public LocalDate getVersion() {
        return texts.get(TERMS).date();
    }

    @Override
    public List<HelpEntry> entries() {
        return texts.values().stream()
                .map(text -> new HelpEntry("page", "/" + text.slug(), text.title(), text.summary() + "\n" + text.text()))
                .toList();
    }
}
