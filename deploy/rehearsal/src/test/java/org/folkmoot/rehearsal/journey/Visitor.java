package org.folkmoot.rehearsal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Somebody with a browser of their own: cookies and pages of one person. */
final class Visitor implements AutoCloseable {
    private static final Path SCREENSHOTS =
            Path.of(System.getProperty("folkmoot.root"), "deploy/rehearsal/target/screenshots");
    private static final int PHONE = 320;
    private static final int DESK = 1280;

    private final BrowserContext context;
    private final Page page;

    Visitor(Browser browser, String address) {
        context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setLocale("en-GB"));
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Checks what stands on the page now by axe-core's rules, on a phone and on a desk, and keeps a picture of both. */
    void checkPage(String name) {
        for (int width : List.of(PHONE, DESK)) {
            page.setViewportSize(width, width == PHONE ? 640 : 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
            var violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations)
                    .as("accessibility of %s at %d pixels", name, width)
                    .isEmpty();
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as("width of %s on a screen of %d pixels", name, width)
                    .isLessThanOrEqualTo(width);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
