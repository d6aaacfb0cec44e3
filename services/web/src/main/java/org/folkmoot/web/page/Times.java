package org.folkmoot.web.page;

import io.quarkus.qute.Escaper;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as pages write them, marked up so that a script can turn them into the reader's own zone. */
@Named("times")
@ApplicationScoped
public class Times {
    /** Where a sentence says a time. */
    public static final String HERE = "⏱";

    private static final Escaper HTML = Escaper.builder()
            .add('&', "&amp;")
            .add('<', "&lt;")
            .add('>', "&gt;")
            .add('"', "&quot;")
            .add('\'', "&#39;")
            .build();

    private final DateTimeFormatter clock;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayAndYear;
    private final ZoneId zone;

    Times(PageConfig config) {
        zone = config.timeZone();
        boolean named = !zone.normalized().equals(ZoneOffset.UTC);
        clock = DateTimeFormatter.ofPattern(named ? "HH:mm" : "HH:mm 'UTC'", Locale.UK)
                .withZone(zone);
        day = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK).withZone(zone);
        dayAndYear = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK).withZone(zone);
    }

    /** Hours and minutes. */
    public RawString clock(Instant time) {
        return new RawString(marked(time));
    }

    /** Day of the week, day and month, then the time; with the year when it is not this one. */
    public RawString dayAndClock(Instant time) {
        boolean thisYear =
                time.atZone(zone).getYear() == Instant.now().atZone(zone).getYear();
        String written = (thisYear ? day : dayAndYear).format(time);
        return new RawString("<span data-day=\"" + time + "\">" + written + "</span>, " + marked(time));
    }

    /** The sentence as HTML, with the time where it says {@link #HERE}. */
    public RawString in(String sentence, Instant time) {
        String escaped = HTML.escape(sentence);
        return new RawString(time == null ? escaped : escaped.replace(HERE, marked(time)));
    }

    private String marked(Instant time) {
        return "<time datetime=\"" + time + "\" data-clock>" + clock.format(time) + "</time>";
    }
}
