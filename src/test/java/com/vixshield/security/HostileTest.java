package com.vixshield.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the attack would notice that it succeeded. */
class HostileTest {

    @ParameterizedTest
    @ValueSource(strings = {"<p><vx7></p>", "<p><script>vx7()</script>", "<img src=x onerror=vx7()>", "<svg/onload=vx7()>",
            "<input value=\"\" autofocus onfocus=vx7() x=\"\">", "<a href='javascript:vx7()'>x</a>",
            "<a href=' jaVa\tscript:vx7()//'>x</a>", "<a href='data:text/html,vx7'>x</a>", "<!-- vx7 -->",
            "<form action=javascript:vx7()>", "<button formaction=vbscript:vx7>", "<iframe srcdoc='vx7'>",
            "<style>vx7{}</style>", "<p vx7>", "<p style='--a:vx7'>"})
    void noticesWhatLives(String page) {
        assertThat(Hostile.alive(Jsoup.parse(page))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>&lt;vx7&gt;", "<p title='<vx7>'>", "<input value='javascript:vx7()'>",
            "<textarea>&lt;script>vx7()</textarea>", "<title>&lt;vx7></title>", "<a href='/a?x=javascript:vx7'>x</a>"})
    void leavesTextAlone(String page) {
        assertThat(Hostile.alive(Jsoup.parse(page))).isEmpty();
    }

    @Test
    void marksEveryText() {
        assertThat(Hostile.TEXTS).hasSizeGreaterThan(20).doesNotHaveDuplicates().allMatch(text -> text.contains(Hostile.MARK));
    }
}
