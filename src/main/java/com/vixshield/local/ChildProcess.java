package com.vixshield.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Notes a process in a file, so that a later JVM can find what an earlier one left behind. The start time goes with the id
 * because the system hands ids out again.
 */
record ChildProcess(long pid, long startedAt) {

    static ChildProcess of(ProcessHandle handle) {
        return new ChildProcess(handle.pid(), started(handle));
    }

    static ChildProcess self() {
        return of(ProcessHandle.current());
    }

    static Optional<ChildProcess> noted(Path file) {
        try {
            String[] words = Files.readString(file).strip().split(" ");
            return Optional.of(new ChildProcess(Long.parseLong(words[0]), Long.parseLong(words[1])));
        } catch (IOException | RuntimeException e) {
            // absent or half written: nothing is known, as after a first start
            return Optional.empty();
        }
    }

    void note(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, pid + " " + startedAt + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return handle().isPresent();
    }

    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(handle -> handle.isAlive() && started(handle) == startedAt);
    }

    private static long started(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
