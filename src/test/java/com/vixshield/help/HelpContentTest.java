package com.vixshield.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.help.glossary.Glossary;
import com.vixshield.help.glossary.GlossaryTerm;
import com.vixshield.help.text.Article;
import com.vixshield.help.text.ArticleFiles;

class HelpContentTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "help");

    private final Glossary glossary = new Glossary();

    @Test
    void explainsNinetyWordsAtLeastEachInOneToThreeSentences() {
        assertThat(glossary.terms()).hasSizeGreaterThanOrEqualTo(90).allSatisfy(term -> {
            assertThat(term.id()).matches("[a-z0-9-]{1,60}");
            assertThat(term.definition()).as(term.id()).endsWith(".").hasSizeBetween(20, 400);
            assertThat(term.definition().split("(?<=[.])\\s+(?=[A-Z])")).as(term.id()).hasSizeBetween(1, 3);
            assertThat(term.related()).as(term.id()).doesNotContain(term.id())
                    .allSatisfy(id -> assertThat(glossary.find(id)).as(id).isPresent());
        });
        assertThat(glossary.terms()).extracting(GlossaryTerm::name).doesNotHaveDuplicates();
        assertThat(glossary.terms()).extracting(GlossaryTerm::definition).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "method", "trust"})
    void listsEveryFileOnceAndGivesItsTitleAndSummary(String folder) throws IOException {
        List<Article> articles = load(folder);
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            Set<String> names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md"))
                    .map(name -> name.replace(".md", "")).collect(Collectors.toSet());
            assertThat(articles).extracting(Article::slug).containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(articles).extracting(Article::title).doesNotHaveDuplicates();
        assertThat(articles).extracting(Article::summary).doesNotHaveDuplicates();
        assertThat(articles).allSatisfy(article -> {
            assertThat(article.date()).isAfter(LocalDate.of(2026, 11, 1));
            assertThat(article.rulebook()).isEqualTo("1.0");
            assertThat(article.blocks()).as(article.slug()).isNotEmpty();
        });
    }

    @Test
    void answersThirtyQuestionsAtLeastEachWithSources() {
        List<Article> answers = load("answers");

        assertThat(answers).hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(answer -> assertThat(answer.sources()).as(answer.slug()).isNotEmpty());
        Set<String> slugs = answers.stream().map(Article::slug).collect(Collectors.toSet());
        assertThat(answers).allSatisfy(answer -> assertThat(slugs).as(answer.slug()).containsAll(answer.related()));
    }

    /** What is written of numbers and percent signs looks as elsewhere on the site. */
    @Test
    void writesSignsAsTheSiteDoes() {
        Stream.of("answers", "method", "trust").flatMap(folder -> load(folder).stream()).forEach(article -> assertThat(
                article.title() + article.summary() + article.text()).as(article.slug()).doesNotContain("e-mail", "E-mail")
                .doesNotContainPattern("\\d %"));
    }

    private static List<Article> load(String folder) {
        return ArticleFiles.load(folder, text -> text);
    }
}
