package org.folkmoot.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.participant.ParticipantId;

/** Somebody's phone: a browser of their own, and what happens on its way to the server. */
final class Phone implements AutoCloseable {
    private static final int WIDTH = 360;

    /** What a page waits for before it looks again takes a quarter of the time; limits of patience stay as they are. */
    private static final String HURRY = """
            for (const name of ['setTimeout', 'setInterval']) {
              const wait = window[name].bind(window);
              window[name] = (act, delay = 0, ...further) => wait(act, delay < 8_000 ? delay / 4 : delay, ...further);
            }
            """;

    private final BrowserContext context;
    private final Page page;
    private String link = "";
    private final List<String> scriptErrors = new ArrayList<>();
    private final Map<String, Predicate<String>> onTheWay = new HashMap<>();

    Phone(Browser browser, String root) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(root)
                .setLocale("en-GB")
                .setViewportSize(WIDTH, 640));
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        page = context.newPage();
        page.onPageError(scriptErrors::add);
    }

    /** For tests that follow what happens, where nothing hangs on how long a page waits in between. */
    Phone hurried() {
        context.addInitScript(HURRY);
        return this;
    }

    Phone of(String name, AreaCode area) {
        link = name + UUID.randomUUID().toString().substring(0, 6) + "." + area;
        page.navigate("/join/" + link);
        page.locator("main button").click();
        return this;
    }

    /** As the stand-in of registration gives it. */
    ParticipantId id() {
        return new ParticipantId(UUID.nameUUIDFromBytes(link.getBytes(StandardCharsets.UTF_8)));
    }

    Page page() {
        return page;
    }

    void look(ContestDefinition contest) {
        page.navigate("/now?assembly=" + contest.assemblyId() + "&contest=" + contest.id());
    }

    /** Checks what stands on the page now by axe-core's rules and at that width, and keeps a picture. */
    void check(String what, int width) {
        page.setViewportSize(width, 640);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", what + "-" + width + ".png")));
        assertThat(axe().analyze().getViolations())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .as("accessibility of %s", what)
                .isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of %s", what)
                .isLessThanOrEqualTo(width);
    }

    /** Our pages have no frames, for whose sake axe would open a second page each time. */
    private AxeBuilder axe() {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(violations);
    }

    /** The sign-in service is not there in tests: its page is skipped, and the code says the role. */
    void signIn(String role) {
        signIn(page, role);
    }

    private static void signIn(Page page, String role) {
        String sentAway = page.request()
                .get("/stage", RequestOptions.create().setMaxRedirects(0))
                .headers()
                .get("location");
        var state = Pattern.compile("[?&]state=([^&]+)").matcher(sentAway);
        assertThat(state.find()).isTrue();
        page.navigate("/stage/signed-in?code=" + role + "&state=" + state.group(1));
    }

    void isSignedOut() {
        context.clearCookies();
    }

    /** In a tab of its own; the page stays. */
    void signInElsewhere(String role) {
        try (Page other = context.newPage()) {
            signIn(other, role);
        }
    }

    void press(String button) {
        button(button).click();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    Locator panel() {
        return page.locator("[data-panel]");
    }

    Locator notice() {
        return page.locator("[data-notice]");
    }

    Locator see(String selector) {
        return page.locator(selector);
    }

    /** What happens to requests whose address holds the text. */
    void onTheWay(String text, Consumer<Route> what) {
        Predicate<String> address = each -> each.contains(text);
        onTheWay.put(text, address);
        page.route(address, what);
    }

    void lose(String text) {
        onTheWay(text, Route::abort);
    }

    void letThrough(String text) {
        page.unroute(onTheWay.remove(text));
    }

    /** As browsers tell when the network is there again. */
    void isBackOnline() {
        page.evaluate("dispatchEvent(new Event('online'))");
    }

    @Override
    public void close() {
        context.close();
        assertThat(scriptErrors).isEmpty();
    }
}
