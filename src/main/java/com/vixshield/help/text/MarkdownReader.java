package com.vixshield.help.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads Markdown into blocks. What it does not know, such as HTML, is refused: articles are ours, and tests read each. */
final class MarkdownReader {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), YamlFrontMatterExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private MarkdownReader() {
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    static List<Block> blocks(Node document) {
        return children(document).filter(node -> !node.getClass().getName().contains("front.matter")).map(MarkdownReader::block)
                .toList();
    }

    private static Block block(Node node) {
        if (node instanceof Heading heading) {
            return Block.of(heading.getLevel() <= 2 ? "heading" : "subheading", spans(node));
        }
        if (node instanceof Paragraph) {
            return Block.of("paragraph", spans(node));
        }
        if (node instanceof BulletList || node instanceof OrderedList) {
            return Block.list(node instanceof BulletList ? "list" : "numbers",
                    children(node).map(MarkdownReader::spans).toList());
        }
        if (node instanceof BlockQuote) {
            return Block.of("quote", spans(node));
        }
        if (node instanceof FencedCodeBlock code) {
            return Block.of("code", List.of(new Span("code", code.getLiteral().stripTrailing(), null)));
        }
        if (node instanceof TableBlock) {
            return Block.table(children(node).flatMap(MarkdownReader::children).filter(TableRow.class::isInstance)
                    .map(row -> children(row).map(MarkdownReader::spans).toList()).toList());
        }
        throw new IllegalArgumentException("no article holds " + node.getClass().getSimpleName());
    }

    private static List<Span> spans(Node parent) {
        List<Span> spans = new ArrayList<>();
        children(parent).forEach(node -> add(node, spans));
        return spans;
    }

    private static void add(Node node, List<Span> spans) {
        if (node instanceof Text text) {
            spans.add(Span.text(Typography.of(text.getLiteral())));
        } else if (node instanceof SoftLineBreak) {
            spans.add(Span.text(" "));
        } else if (node instanceof Code code) {
            spans.add(new Span("code", code.getLiteral(), null));
        } else if (node instanceof Link link) {
            spans.add(new Span("link", words(node), link.getDestination()));
        } else if (node instanceof StrongEmphasis) {
            spans.add(new Span("strong", words(node), null));
        } else if (node instanceof Emphasis) {
            spans.add(new Span("em", words(node), null));
        } else if (node instanceof Paragraph) {
            children(node).forEach(child -> add(child, spans));
        } else {
            throw new IllegalArgumentException("no line of an article holds " + node.getClass().getSimpleName());
        }
    }

    private static String words(Node parent) {
        List<Span> inner = spans(parent);
        return Block.of("paragraph", inner).text();
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNext);
    }
}
