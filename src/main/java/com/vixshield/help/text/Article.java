package com.vixshield.help.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;

/**
 * Holds an article: its front matter and its blocks.
 *
 * @param front values by key, as they stand at the head of the file
 */
public record Article(Map<String, List<String>> front, List<Block> blocks) {

    static Article of(String markdown) {
        Node document = MarkdownReader.parse(markdown);
        YamlFrontMatterVisitor front = new YamlFrontMatterVisitor();
        document.accept(front);
        return new Article(front.getData(), MarkdownReader.blocks(document));
    }

    public String slug() {
        return one("slug");
    }

    public String title() {
        return one("title");
    }

    /** Returns the one sentence that stands in lists. */
    public String summary() {
        return one("summary");
    }

    public String topic() {
        return one("topic");
    }

    /** When it was last read against the rulebook. */
    public LocalDate date() {
        return LocalDate.parse(one("date"));
    }

    /** Version that it was read against. */
    public String rulebook() {
        return one("rulebook");
    }

    public List<String> sources() {
        return all("sources");
    }

    public List<String> related() {
        return all("related");
    }

    public List<String> all(String key) {
        return front.getOrDefault(key, List.of()).stream().map(Typography::of).toList();
    }

    public boolean has(String key) {
        return front.containsKey(key);
    }

    /** Whether it leads there. */
    public boolean links(String href) {
        return blocks.stream().flatMap(Block::runs).flatMap(List::stream).anyMatch(span -> href.equals(span.href()));
    }

    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    private String one(String key) {
        List<String> values = all(key);
        if (values.isEmpty()) {
            throw new IllegalStateException("an article has no " + key);
        }
        return values.get(0);
    }
}
