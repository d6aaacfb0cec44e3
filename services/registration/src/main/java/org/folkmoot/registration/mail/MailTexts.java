package org.folkmoot.registration.mail;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.registration.link.LinkService;

/** What the mails say. */
@ApplicationScoped
class MailTexts {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final Template signedUp;
    private final Template invited;
    private final Template drawn;
    private final LinkService links;
    private final MailSettings settings;
    private final String publicUrl;

    MailTexts(
            @Location("signed-up.txt") Template signedUp,
            @Location("invited.txt") Template invited,
            @Location("drawn.txt") Template drawn,
            LinkService links,
            MailSettings settings,
            @ConfigProperty(name = "folkmoot.public-url") String publicUrl) {
        this.signedUp = signedUp;
        this.invited = invited;
        this.drawn = drawn;
        this.links = links;
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    String text(DueMail mail) {
        Letter letter = mail.letter();
        return template(letter.kind())
                .data("name", mail.name())
                .data("link", links.address(mail.participant(), mail.linkVersion()))
                .data("panel", letter.panel().orElse(""))
                .data("answerBy", letter.answerBy().map(this::moment).orElse(""))
                .data("drawId", letter.about())
                .data("draw", publicUrl + "/lottery/" + letter.about())
                .render();
    }

    private Template template(Letter.Kind kind) {
        return switch (kind) {
            case SIGNED_UP -> signedUp;
            case INVITED -> invited;
            case DRAWN -> drawn;
        };
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.atZone(settings.timeZone())) + " (" + settings.timeZone() + ")";
    }
}
