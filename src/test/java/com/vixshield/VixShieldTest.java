package com.vixshield;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.platform.cli.ConsoleProgram;

class VixShieldTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(text(out)).startsWith("Usage: vixshield").contains("import", "regrade", "signal", "verify", "Exit codes");
        assertThat(text(err)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"signal", "verify", "import", "regrade"})
    void explainsEachCommand(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(text(out)).startsWith("Usage: vixshield " + command);
        assertThat(text(err)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"signal", "verify", "import", "regrade"})
    void refusesAnOptionThatACommandDoesNotHave(String command) {
        assertThat(run(command, "--nonsense")).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).startsWith(command + ": ").contains("--help").hasLineCount(1);
    }

    /** Or a slip of the finger starts the server. */
    @ParameterizedTest
    @ValueSource(strings = {"backtets", "Signal", "signal2", ""})
    void refusesACommandThatThereIsNot(String command) {
        assertThat(run(command, "--from", "2020-01-02")).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).startsWith("vixshield: ").contains("import, regrade, signal, verify").hasLineCount(1);
    }

    @Test
    void refusesAnOptionWithoutACommand() {
        assertThat(run("--nonsense")).isEqualTo(2);
        assertThat(text(err)).contains("--nonsense").hasLineCount(1);
    }

    private int run(String... arguments) {
        return ConsoleProgram.run(VixShield.commands(), List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
