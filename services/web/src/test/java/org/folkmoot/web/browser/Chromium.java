package org.folkmoot.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The browser of the machine, without a window: one for all tests, started when the first one needs it. Each phone has
 * cookies and storage of its own. It ends with the JVM, which holds the other end of its driver's pipe.
 */
final class Chromium {
    /** A busy machine with two cores needs some. */
    static final double PATIENCE_MILLIS = 30_000;

    private static final Browser BROWSER = start();

    private Chromium() {}

    static Phone phone(String root) {
        return new Phone(BROWSER, root);
    }

    private static Browser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }
}
