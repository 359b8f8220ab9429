package com.vixshield.platform.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.testing.Proves;

class SingleLineFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\nERROR forged", "a\r\nERROR forged", "a\rb", "a\u0085b", "a\u2028b", "a\u001b[2Jb", "a\u0000b",
            "\u009b31m"})
    @Proves(65)
    void nothingThatWasSentBeginsAnEntry(String sent) {
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, "refused: %s", FormatStyle.PRINTF, "test");
        entry.setParameters(new Object[]{sent});

        assertThat(new SingleLineFilter().isLoggable(entry)).isTrue();

        assertThat(entry.getFormattedMessage()).startsWith("refused: ").contains("\\")
                .doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]");
    }

    /** As the identity extension refuses a token, and shows an answer when it is asked to be talkative. */
    @ParameterizedTest
    @ValueSource(strings = {
            "ID token verification has failed: JWT (claims->{\"sub\":\"1\",\"email\":\"eve.o'hara+x@mail.example.com\",\"exp\":1})",
            "rejected: JsonWebSignature{\"alg\":\"RS256\"}->eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJldmUifQ.c2lnbmF0dXJl",
            "Request succeeded: {\"access_token\":\"eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJldmUifQ.c2lnbmF0dXJl\",\"x\":1}",
            "encrypted: eyJhbGciOiJkaXIifQ..c2lnbmF0dXJl.eyJzdWIiOiJldmUifQ.c2lnbmF0dXJl"})
    @Proves({58, 65})
    void noTokenAndNobodysAddressStandsInAnEntry(String said) {
        ExtLogRecord entry = new ExtLogRecord(Level.ERROR, "%s", FormatStyle.PRINTF, "io.quarkus.oidc");
        entry.setParameters(new Object[]{said});

        assertThat(new SingleLineFilter().isLoggable(entry)).isTrue();

        assertThat(entry.getFormattedMessage()).contains("...").doesNotContain("eyJzdWI", "c2lnbmF0dXJl", "mail.example",
                "hara");
    }

    @Test
    void leavesOrdinaryEntriesAsTheyAre() {
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, "letter {0}: 100 % \u00e4\tb", FormatStyle.MESSAGE_FORMAT, "test");
        entry.setParameters(new Object[]{"x"});

        new SingleLineFilter().isLoggable(entry);

        assertThat(entry.getFormattedMessage()).isEqualTo("letter x: 100 % \u00e4\tb");
        assertThat(entry.getMessage()).isEqualTo("letter {0}: 100 % \u00e4\tb");
    }

    @Test
    @Proves(65)
    void standsBeforeTheConsoleWithWhoAndWhichRequest() throws IOException {
        String settings = Files.readString(Path.of("src", "main", "resources", "application.properties"));

        assertThat(settings).contains("quarkus.log.console.filter=one-line");
        assertThat(settings.lines().filter(line -> line.startsWith("quarkus.log.console.format=")).findFirst().orElseThrow())
                .contains("%X{requestId}", "%X{account}", "%X{person}");
    }
}
