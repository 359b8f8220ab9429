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
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * Runs the machine's own Chromium for the tests of a class that registers it. No browser is downloaded; without one, the
 * tests are skipped.
 */
public final class Chromium implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

    private Playwright playwright;
    private Browser browser;

    /** For a single test. */
    public static Chromium start() {
        Chromium chromium = new Chromium();
        chromium.open();
        return chromium;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        open();
    }

    private void open() {
        Optional<Path> program = program();
        Assumptions.assumeTrue(program.isPresent(), "No Chromium on the PATH: browser tests are skipped");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // its sandbox needs rights that containers and root do not have
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program.get()).setArgs(List.of("--no-sandbox")));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(
                        folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }
}
