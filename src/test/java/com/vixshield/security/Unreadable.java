package com.vixshield.security;

import java.util.List;
import java.util.stream.Stream;

/** A body that is not what its type says, or whose type says nothing. */
record Unreadable(String type, String text) {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String ESCAPE = "a=%ZZ";
    private static final List<String> TYPES = List.of(FORM, JSON, FORM + "; charset=nonsense", FORM + "; charset=UTF-16",
            "multipart/form-data", "multipart/form-data; boundary=b", "text/xml", "nonsense", "a/b/c; d");
    private static final List<String> TEXTS = List.of("", "%=%", "a=%C3%28", "\u0000\u0001", "{", "[1,2",
            "{\"a\":{\"b\":[]}}", "null", "\"x\"",
            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>");

    static final List<Unreadable> ALL = Stream.concat(TYPES.stream().map(type -> new Unreadable(type, ESCAPE)),
            TEXTS.stream().flatMap(text -> Stream.of(new Unreadable(FORM, text), new Unreadable(JSON, text)))).toList();
    /** Types that nothing of ours reads. */
    private static final List<Unreadable> NOBODYS = List.of(new Unreadable("multipart/form-data", ESCAPE),
            new Unreadable("nonsense", ESCAPE));
    /** One for each way to fail: escapes, characters, their set, another type. */
    static final List<Unreadable> FOR_FORMS = with(new Unreadable(FORM, ESCAPE), new Unreadable(FORM, "a=%C3%28"),
            new Unreadable(FORM + "; charset=nonsense", ESCAPE), new Unreadable(JSON, "{"));
    /** One for each way to fail: no JSON, another shape, nothing, another type. */
    static final List<Unreadable> FOR_JSON = with(new Unreadable(JSON, "{"), new Unreadable(JSON, "{\"a\":{\"b\":[]}}"),
            new Unreadable(JSON, "null"), new Unreadable(FORM, ESCAPE));

    private static List<Unreadable> with(Unreadable... more) {
        return Stream.concat(Stream.of(more), NOBODYS.stream()).toList();
    }
}
