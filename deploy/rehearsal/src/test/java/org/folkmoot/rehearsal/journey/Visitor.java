package org.folkmoot.rehearsal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Somebody with a browser of their own: cookies and pages of one person. */
final class Visitor implements AutoCloseable {
    private static final Path SCREENSHOTS =
            Path.of(System.getProperty("folkmoot.root"), "deploy/rehearsal/target/screenshots");
    private static final int PHONE = 320;
    private static final int DESK = 1280;
    /** A busy machine with two cores needs some. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final String name;
    private final BrowserContext context;
    private Page page;

    Visitor(Browser browser, String name, String address) {
        this.name = name;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** As when a phone is put away: the page is gone, the person remains signed in. */
    void closePage() {
        page.close();
    }

    void newPage() {
        page = context.newPage();
    }

    /** One press: it also checks them in to the assembly that is on. */
    void enter(String name, String link) {
        open(link);
        press("Join as " + name);
        PlaywrightAssertions.assertThat(heading("You are in")).isVisible();
    }

    void signInToTheStage(String password) {
        open("/stage");
        page.locator("#username").fill("facilitator");
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        PlaywrightAssertions.assertThat(heading("Which assembly do you run?")).isVisible();
    }

    void open(String address) {
        page.navigate(address);
    }

    void press(String button) {
        role(AriaRole.BUTTON, button).click();
    }

    void follow(String link) {
        role(AriaRole.LINK, link).click();
    }

    void fill(String label, String text) {
        role(AriaRole.TEXTBOX, label).fill(text);
    }

    Locator heading(String text) {
        return role(AriaRole.HEADING, text);
    }

    private Locator role(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
    }

    /**
     * Checks what stands on the page now by axe-core's rules, on a phone and on a desk, and keeps pictures. A page that
     * renews itself meanwhile, because it has heard of something new, is looked at again.
     */
    void checkPage(String what) {
        await().pollInSameThread()
                .ignoreExceptionsMatching(Visitor::isNavigation)
                .untilAsserted(() -> {
                    check(what, PHONE, ColorScheme.LIGHT);
                    check(what + "-dark", DESK, ColorScheme.DARK);
                    check(what, DESK, ColorScheme.LIGHT);
                });
    }

    /** Axe hands on what the browser said as a cause. */
    private static boolean isNavigation(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(each ->
                        each instanceof PlaywrightException && each.getMessage().contains("because of a navigation"));
    }

    private void check(String what, int width, ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.setViewportSize(width, width == PHONE ? 640 : 800);
        var picture = what + "-" + width;
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(picture + ".png")));
        // Our pages have no frames, for whose sake axe would open a second page each time.
        var violations = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(violations)
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .as("accessibility of %s", picture)
                .isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of %s", picture)
                .isLessThanOrEqualTo(width);
    }

    /** What they saw last tells why a journey failed. */
    @Override
    public void close() {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("last-of-" + name + ".png")));
        context.close();
    }
}
