package com.vixshield.local;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();
    private static final long AHEAD_SECONDS = aheadSeconds();

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
        return process.info().startInstant().map(start -> Math.abs(start.getEpochSecond() + AHEAD_SECONDS - epochSecond))
                .map(apart -> apart <= START_TOLERANCE_SECONDS).orElse(true);
    }

    /** Whole days, as a test may have set the clocks of processes ahead (libfaketime): the kernel's knows nothing of it. */
    private static long aheadSeconds() {
        long begun = ManagementFactory.getRuntimeMXBean().getStartTime() / 1000;
        long apart = ProcessHandle.current().info().startInstant().map(start -> begun - start.getEpochSecond()).orElse(0L);
        return Math.round(apart / (double) DAY_SECONDS) * DAY_SECONDS;
    }
}
