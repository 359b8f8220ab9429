package com.vixshield.help.method;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.help.text.Article;
import com.vixshield.help.text.ArticleFiles;
import com.vixshield.help.text.RuleNumbers;

/** Holds the ideas of the method (resources help/method), with the numbers of the rulebook in force. */
@ApplicationScoped
public class MethodIdeas {

    private static final String FOLDER = "method";

    @Inject
    RuleNumbers numbers;

    public List<Article> all() {
        return numbers.perVersion(FOLDER, fill -> ArticleFiles.load(FOLDER, fill::apply));
    }

    public Optional<Article> find(String slug) {
        return all().stream().filter(idea -> idea.slug().equals(slug)).findFirst();
    }

    /** Those that lead to this address. */
    public List<Article> naming(String href) {
        return all().stream().filter(idea -> idea.links(href)).toList();
    }
}
