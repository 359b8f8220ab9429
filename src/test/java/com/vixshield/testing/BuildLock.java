package com.vixshield.testing;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/** Keeps the two JVMs that run a build's tests from doing the same thing at the same time. */
public final class BuildLock {

    private BuildLock() {
    }

    /** @param file that is held meanwhile; made where there is none */
    public static <T> T holding(Path file, Callable<T> work) {
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                return work.call();
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
