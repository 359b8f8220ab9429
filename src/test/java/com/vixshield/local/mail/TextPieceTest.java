package com.vixshield.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPieceTest {

    @Test
    void linksAnAddressWithoutTheStopBehindIt() {
        assertThat(TextPiece.of("Go to https://a.example/x?y=1. Or not.")).containsExactly(new TextPiece("Go to ", false),
                new TextPiece("https://a.example/x?y=1", true), new TextPiece(". Or not.", false));
    }

    @Test
    void linksNoScript() {
        assertThat(TextPiece.of("javascript:alert(1) data:text/html,x")).noneMatch(TextPiece::link);
    }
}
