package com.vixshield.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * Opens pages in the machine's own Chromium, which is started once for all classes of a run, and fails the test in which a
 * page complained. No browser is downloaded; without one, the tests that open a page are skipped.
 */
public final class Chromium implements BeforeEachCallback, AfterEachCallback {

    private static final String KEY = "com.vixshield.testing.Chromium";

    private final List<String> complaints = new ArrayList<>();
    private List<String> expected = List.of();
    private ExtensionContext.Store run;

    @Override
    public void beforeEach(ExtensionContext context) {
        run = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
        complaints.clear();
        expected = List.of();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(complaints).as("what the pages complained of")
                .filteredOn(complaint -> expected.stream().noneMatch(complaint::contains)).isEmpty();
    }

    /** An answer that is an error on purpose is one to the browser's console too. */
    public void expectComplaintsOf(String... words) {
        expected = List.of(words);
    }

    public Page page() {
        return page(new Browser.NewPageOptions());
    }

    public Page pageWithoutScripts() {
        return page(new Browser.NewPageOptions().setJavaScriptEnabled(false));
    }

    private Page page(Browser.NewPageOptions options) {
        Page page = browser().newPage(options.setViewportSize(1440, 900).setReducedMotion(ReducedMotion.REDUCE));
        page.onConsoleMessage(message -> complaints.add(page.url() + ": " + message.text()));
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** For a test that needs a context of its own; its pages complain to nobody. */
    public Browser browser() {
        Object running = run.get(KEY);
        if (running instanceof Running ours) {
            return ours.browser;
        }
        // the next application has its own class loader, which cannot use what another has started
        if (running instanceof AutoCloseable others) {
            end(others);
        }
        Running started = Running.start();
        run.put(KEY, started);
        return started.browser;
    }

    private static void end(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends with the store of the whole run. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            Optional<Path> program = program();
            Assumptions.assumeTrue(program.isPresent(), "No Chromium on the PATH: browser tests are skipped");
            Playwright playwright = Playwright
                    .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            // its sandbox needs rights that containers and root do not have
            return new Running(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(program.get()).setArgs(List.of("--no-sandbox"))));
        }

        private static Optional<Path> program() {
            return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                    .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                            .map(name -> Path.of(folder, name)))
                    .filter(Files::isExecutable).findFirst();
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
