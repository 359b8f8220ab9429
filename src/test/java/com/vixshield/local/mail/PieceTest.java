package com.vixshield.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PieceTest {

    @Test
    void linksAnAddressWithoutTheStopBehindIt() {
        assertThat(Piece.of("Go to https://a.example/x?y=1. Or not.")).containsExactly(new Piece("Go to ", false),
                new Piece("https://a.example/x?y=1", true), new Piece(". Or not.", false));
    }

    @Test
    void linksNoScript() {
        assertThat(Piece.of("javascript:alert(1) data:text/html,x")).noneMatch(Piece::link);
    }
}
