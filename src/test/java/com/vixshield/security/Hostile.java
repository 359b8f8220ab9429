package com.vixshield.security;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Text that wants to become part of a page, short enough for the names of things. */
final class Hostile {

    /** In all of it. */
    static final String MARK = "vx7";

    private static final List<String> MARKUP = List.of(
            // as content
            "<script>vx7()</script>", "<vx7>", "<img src=x onerror=vx7()>", "<svg/onload=vx7()>", "<ScRiPt\n>vx7()</sCrIpT>",
            "<iframe srcdoc='<script>vx7()</script>'>", "<math><mi//xlink:href=\"data:x,<script>vx7()</script>\">",
            // out of an attribute
            "\"><vx7>", "'><vx7>", "\" autofocus onfocus=vx7() x=\"", "' onmouseover='vx7()", "x onclick=vx7() y", "`-vx7()-`",
            // out of what surrounds it
            "</textarea><vx7>", "</title><vx7>", "</script><vx7>", "--><vx7>", "]]><vx7>", "</select></table><vx7>",
            // as an address
            "javascript:vx7()", " jaVa\tscript:vx7()//", "data:text/html,<vx7>", "vbscript:vx7",
            // encoded once
            "&lt;vx7&gt;", "&#60;vx7&#62;", "%3Cvx7%3E", "\\u003cvx7\\u003e", "\uFF1Cvx7\uFF1E", "\u202E\u003Cvx7\u003E",
            // as a template
            "vx7{7*7}", "{cdi:vx7}", "{vx7}", "{#vx7}", "{#include layouts/page}vx7{/include}", "{inject:clock}vx7",
            "${7*7}vx7");
    /** What a spreadsheet would run. */
    private static final List<String> FORMULAS = List.of("=1+vx7", "+vx7", "-vx7|'x'!A1", "@SUM(vx7)", "\t=vx7()");

    static final List<String> TEXTS = Stream.concat(MARKUP.stream(), FORMULAS.stream()).toList();
    /** For where each text costs a round of its own: one of each kind, short enough for a name. */
    static final List<String> WORST = List.of("<script>vx7()</script>", "<img src=x onerror=vx7()>", "\"><vx7>",
            "' onmouseover='vx7()", "</textarea></title><vx7>", "javascript:vx7()", "&lt;vx7&gt;", "vx7{7*7}{cdi:vx7}",
            "=1+vx7",
            "<vx7>@example.com");
    /** One for each reader that could be taken in: markup, attributes and what decodes twice, spreadsheets, links, mail. */
    static final List<String> CLASSES = List.of("</textarea></title><img src=x onerror=vx7()>",
            "\"'><vx7 onfocus=vx7()>&lt;vx7&gt;vx7{7*7}", "=1+vx7", "javascript:vx7()", "<vx7>@example.com");
    /** For where length does not matter: everything at once, and after an address and a formula, which must come first. */
    static final List<String> ROUNDS = Stream.concat(FORMULAS.stream(), Stream.of("javascript:vx7()//"))
            .map(first -> first + " " + String.join(" ", MARKUP)).toList();
    /** Of these, one that begins as a formula and one that begins as an address. */
    static final List<String> TWO_ROUNDS = List.of(ROUNDS.get(0), ROUNDS.get(ROUNDS.size() - 1));

    private Hostile() {
    }

    /** @return the parts of a page that a hostile text has become */
    static List<String> alive(Document page) {
        return page.stream().flatMap(Hostile::livingParts).toList();
    }

    private static Stream<String> livingParts(Element element) {
        Stream<String> parts = element.attributes().asList().stream().filter(Hostile::lives)
                .map(attribute -> element.tagName() + "[" + attribute + "]");
        Stream<String> children = element.childNodes().stream().filter(Hostile::lives).map(Node::outerHtml);
        return Stream.concat(element.tagName().contains(MARK) ? Stream.of(element.tagName()) : Stream.empty(),
                Stream.concat(parts, children));
    }

    /** Text is where it belongs; a comment, a script and a style sheet are not. */
    private static boolean lives(Node child) {
        return child instanceof Comment comment && comment.getData().contains(MARK)
                || child instanceof DataNode data && data.getWholeData().contains(MARK);
    }

    private static boolean lives(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        // as a browser reads an address
        String value = attribute.getValue().replaceAll("[\\p{Cntrl}]", "").strip().toLowerCase(Locale.ROOT);
        return name.contains(MARK) || name.startsWith("on") || name.equals("srcdoc")
                || name.equals("style") && value.contains(MARK)
                || List.of("href", "src", "action", "formaction", "xlink:href", "data", "poster", "content").contains(name)
                        && value.matches("(?s)(javascript|vbscript|data:text).*");
    }
}
