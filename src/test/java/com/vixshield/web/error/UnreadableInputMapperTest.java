package com.vixshield.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

class UnreadableInputMapperTest {

    private static final StackTraceElement PARSER = frame(
            "org.jboss.resteasy.reactive.server.core.multipart.FormEncodedDataDefinition");
    private static final StackTraceElement DISK = frame("sun.nio.ch.FileChannelImpl");
    private static final StackTraceElement OURS = frame("com.vixshield.web.page.HomeResource");

    @Test
    void blamesTheSenderForWhatAParserThrows() {
        assertThat(UnreadableInputMapper.form(from(new IllegalArgumentException(), DISK, PARSER))).isTrue();
        assertThat(UnreadableInputMapper.form(from(new IOException(), PARSER))).isTrue();
        assertThat(UnreadableInputMapper.form(from(new UnsupportedEncodingException("nonsense"), DISK, PARSER))).isTrue();
        assertThat(UnreadableInputMapper.form(from(new RuntimeException(from(new IllegalArgumentException(), PARSER)), OURS)))
                .isTrue();
    }

    @Test
    void blamesNobodyElseForOurFailures() {
        assertThat(UnreadableInputMapper.form(from(new IllegalArgumentException(), OURS))).isFalse();
        assertThat(UnreadableInputMapper.form(from(new RuntimeException(from(new IOException(), DISK, PARSER)), PARSER)))
                .isFalse();
    }

    @Test
    void knowsTheCharacterThatNoColumnTakes() {
        assertThat(UnreadableInputMapper.text(new IllegalStateException(new SQLException("0x00", "22021")))).isTrue();
        assertThat(UnreadableInputMapper.text(new SQLException("u0000", "22P05"))).isTrue();
        assertThat(UnreadableInputMapper.text(new IllegalStateException(new SQLException("twice", "23505")))).isFalse();
    }

    private static StackTraceElement frame(String type) {
        return new StackTraceElement(type, "read", null, 1);
    }

    private static <T extends Throwable> T from(T failure, StackTraceElement... frames) {
        failure.setStackTrace(frames);
        return failure;
    }
}
