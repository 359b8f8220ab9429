package com.vixshield.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What tells a stranger how the application is made. */
final class Internals {

    private static final Pattern INTERNAL = Pattern.compile(
            """
                    Exception|\\bat [a-z]+\\.[\\w.$]+\\(|\\.java:\\d|java\\.(lang|util|io|sql)\\.|jakarta\\.|com\\.vixshield|io\\.(quarkus|vertx|netty|\
                    agroal|smallrye)|org\\.(jboss|hibernate|postgresql|apache)|(?i:stack ?trace|quarkus|vert\\.x|resteasy|netty|postgresql|hibernate|\
                    psql|select .* from |error id [0-9a-f-]{36})""");

    private Internals() {
    }

    static void assertNone(String answer) {
        assertThat(INTERNAL.matcher(answer).results().map(found -> found.group()).toList()).as(answer).isEmpty();
    }
}
