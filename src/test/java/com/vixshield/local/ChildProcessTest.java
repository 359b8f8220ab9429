package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path folder;
    Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("noted/owner");
    }

    @Test
    void findsAProcessAgain() {
        ChildProcess.self().note(file);
        assertThat(ChildProcess.noted(file)).contains(ChildProcess.self()).get().matches(ChildProcess::alive);
    }

    @Test
    void doesNotTakeAStrangerWithTheSameIdForIt() {
        new ChildProcess(ProcessHandle.current().pid(), 1).note(file);
        assertThat(ChildProcess.noted(file)).get().matches(process -> !process.alive());
    }

    @Test
    void knowsNothingFromAHalfWrittenFile() throws IOException {
        Files.createDirectories(file.getParent());
        assertThat(ChildProcess.noted(Files.writeString(file, "4711"))).isEmpty();
        assertThat(ChildProcess.noted(folder.resolve("absent"))).isEmpty();
    }
}
