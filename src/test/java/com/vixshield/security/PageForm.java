package com.vixshield.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A form as it stands on a page, with what it would send.
 *
 * @param fields every named control, those too that a browser leaves out
 */
record PageForm(String page, String action, boolean post, boolean multipart, List<Map.Entry<String, String>> fields) {

    static List<PageForm> on(String page, Document document) {
        return document.forms().stream().map(form -> of(page, form)).toList();
    }

    List<String> names() {
        return fields.stream().map(Map.Entry::getKey).distinct().toList();
    }

    /** What a browser sends, but for one field. */
    List<Map.Entry<String, String>> with(String name, String value) {
        List<Map.Entry<String, String>> sent = new ArrayList<>(fields);
        sent.removeIf(field -> field.getKey().equals(name));
        sent.add(Map.entry(name, value));
        return sent;
    }

    private static PageForm of(String page, FormElement form) {
        String action = form.attr("action").isEmpty() ? page : form.attr("action");
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        form.formData().forEach(field -> fields.add(Map.entry(field.key(), field.value())));
        for (Element control : form.elements()) {
            String name = control.attr("name");
            if (!name.isEmpty() && fields.stream().noneMatch(field -> field.getKey().equals(name))) {
                fields.add(Map.entry(name, control.attr("value")));
            }
        }
        fields.replaceAll(
                field -> field.getValue().isEmpty() ? Map.entry(field.getKey(), sample(form, field.getKey())) : field);
        return new PageForm(page, action, form.attr("method").equalsIgnoreCase("post"),
                form.attr("enctype").startsWith("multipart"), fields);
    }

    /** What one would type, or the attack on one field would fail because of another that is empty. */
    private static String sample(FormElement form, String name) {
        Element control = form.elements().select("[name=" + name + "]").first();
        String kind = control == null ? "" : control.attr("type") + " " + control.attr("inputmode");
        if (kind.contains("email")) {
            return "guest@example.com";
        }
        return kind.contains("date") ? "2026-12-01" : kind.contains("num") || kind.contains("decimal") ? "1" : "plain words";
    }
}
