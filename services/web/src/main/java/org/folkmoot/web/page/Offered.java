package org.folkmoot.web.page;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** What the sign-up form offers to choose from. */
@TemplateExtension(namespace = "offered")
final class Offered {
    /** @param code as registration stores it */
    record Item(String code, String name) {}

    private Offered() {}

    /** Each in its own words, by BCP 47 tag. */
    static List<Item> languages() {
        return List.of(
                new Item("en", "English"),
                new Item("cy", "Cymraeg"),
                new Item("gd", "Gàidhlig"),
                new Item("pl", "polski"),
                new Item("ro", "română"),
                new Item("uk", "українська"),
                new Item("de", "Deutsch"),
                new Item("fr", "français"),
                new Item("es", "español"),
                new Item("it", "italiano"),
                new Item("pt", "português"),
                new Item("ar", "العربية"),
                new Item("ur", "اردو"),
                new Item("pa", "ਪੰਜਾਬੀ"),
                new Item("bn", "বাংলা"));
    }

    static List<Item> needs() {
        return List.of(
                new Item("captions", "Captions of what is said"),
                new Item("sign-language", "Sign language"),
                new Item("screen-reader", "I use a screen reader"),
                new Item("phone-only", "I can only listen and talk, by phone"),
                new Item("more-time", "More time to speak or answer"));
    }
}
