package com.vixshield.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The machine's own Chromium; a browser is never downloaded. Tests that want one are skipped where there is none. */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // its sandbox needs rights that containers and root do not have
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox")));
    }

    public static Chromium start() {
        Optional<Path> program = program();
        Assumptions.assumeTrue(program.isPresent(), "No Chromium on the PATH: browser tests are skipped");
        return new Chromium(program.get());
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(
                        folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }
}
