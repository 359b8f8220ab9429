package com.vixshield.help.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.help.text.Article;
import com.vixshield.help.text.ArticleFiles;
import com.vixshield.help.text.RuleNumbers;

/** Holds the answers (resources help/answers), with the numbers of the rulebook in force. */
@ApplicationScoped
public class Answers {

    public static final String PATH = "/answers/";
    private static final String FOLDER = "answers";

    @Inject
    RuleNumbers numbers;

    public List<Article> all() {
        return numbers.perVersion(FOLDER, fill -> ArticleFiles.load(FOLDER, fill::apply));
    }

    public Map<String, List<Article>> byTopic() {
        return all().stream().collect(Collectors.groupingBy(Article::topic, LinkedHashMap::new, Collectors.toList()));
    }

    public Optional<Article> find(String slug) {
        return all().stream().filter(answer -> answer.slug().equals(slug)).findFirst();
    }

    public List<Article> related(Article answer) {
        return answer.related().stream().flatMap(slug -> find(slug).stream()).toList();
    }

    /** Those that lead to this address. */
    public List<Article> naming(String href) {
        return all().stream().filter(answer -> answer.links(href)).toList();
    }
}
