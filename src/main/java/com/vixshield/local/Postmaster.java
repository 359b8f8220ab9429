package com.vixshield.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a running PostgreSQL server's own postmaster.pid: process id in line 1, start in epoch seconds in line 3, port in
 * line 4.
 */
record Postmaster(ProcessHandle process, int port) {

    private static final long START_TOLERANCE_SECONDS = 10;

    static Optional<Postmaster> on(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            long startedAt = Long.parseLong(lines.get(2).strip());
            int port = Integer.parseInt(lines.get(3).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(process -> process.isAlive() && startedAround(process, startedAt))
                    .map(process -> new Postmaster(process, port));
        } catch (IOException | RuntimeException e) {
            // no file, or one that a crash cut short: no server
            return Optional.empty();
        }
    }

    /** Interrupt asks for the "fast" shutdown; Java itself only offers terminate, on which PostgreSQL waits for its clients. */
    void stop() {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The id alone may belong to a stranger by now, after a crash or a reboot. */
    private static boolean startedAround(ProcessHandle process, long epochSecond) {
        return process.info().startInstant()
                .map(start -> Math.abs(start.getEpochSecond() - epochSecond) <= START_TOLERANCE_SECONDS).orElse(true);
    }
}
